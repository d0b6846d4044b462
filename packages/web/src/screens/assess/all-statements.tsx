import { sections } from '@ketaguide/guideline';
import { GradeTag } from '../../parts/grade-tag.tsx';
import styles from './all-statements.module.css';
import { BasisButton, type BasisSelection } from './basis-selection.tsx';
import type { AssessView } from './view/assess-view.ts';
import { statusWords } from './view/status-words.ts';

interface AllStatementsProps {
  readonly view: AssessView;
  readonly basis: BasisSelection;
}

/** Every statement of the guideline with what it comes to for this patient: always all of them. */
export function AllStatements({ view, basis }: AllStatementsProps) {
  return (
    <>
      {sections.map((section) => (
        <div key={section.id} className={styles.section}>
          <h3>{section.title}</h3>
          <ul>
            {view.statements
              .filter(({ recommendation }) => recommendation.section === section.id)
              .map((result) => (
                <li key={result.recommendation.id} className={styles.statement}>
                  <span className={styles.number}>{result.recommendation.number}</span>
                  <BasisButton statement={result.recommendation.id} basis={basis}>
                    {result.recommendation.subject}
                  </BasisButton>
                  <span className={result.status === 'applies' ? styles.applies : styles.status}>
                    {statusWords(result)}
                  </span>
                  <span className={styles.grade}>
                    <GradeTag grade={result.recommendation.grade} certainty={result.recommendation.certainty} />
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
