import { certaintyLabels, grading, recommendations } from '@ketaguide/guideline';
import { usePage } from '../../shell/use-page.ts';
import { PageHeading } from './page-heading.tsx';
import styles from './reading-page.module.css';

/** The grading scheme, never without the note that it is not the guideline's own wording. */
export function GradingPage() {
  const heading = usePage('Grading');
  const used = (grade: string) => recommendations.filter((statement) => statement.grade === grade).length;
  return (
    <div className={styles.page}>
      <PageHeading heading={heading} aside="Two separate judgements">
        Grading
      </PageHeading>
      <p className={styles.note}>{grading.note}</p>
      <section aria-labelledby="grades">
        <h2 id="grades">Grades</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Grade</th>
              <th scope="col">Meaning in the scheme</th>
              <th scope="col">Its suggestion</th>
              <th scope="col" className={styles.number}>
                Here
              </th>
            </tr>
          </thead>
          <tbody>
            {grading.grades.map(({ grade, meaning, suggestion }) => (
              <tr key={grade}>
                <th scope="row">
                  <b>{grade}</b>
                </th>
                <td>{meaning}</td>
                <td>{suggestion}</td>
                <td className={styles.number}>{used(grade)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="certainties">
        <h2 id="certainties">Certainty</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Certainty</th>
              <th scope="col">Meaning in the scheme</th>
            </tr>
          </thead>
          <tbody>
            {grading.certainties.map(({ certainty, meaning }) => (
              <tr key={certainty}>
                <th scope="row" className={styles.together}>
                  <b>{certaintyLabels[certainty]}</b>
                </th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="cautions">
        <h2 id="cautions">How not to read it</h2>
        <ul className={styles.plain}>
          {grading.cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </section>
      <p className={styles.source}>
        Source:{' '}
        <a href={grading.sourceUrl} className={styles.inline} target="_blank" rel="noreferrer">
          {grading.source}
        </a>
      </p>
    </div>
  );
}
