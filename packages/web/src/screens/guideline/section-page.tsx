import { annotationsFor, grading, recommendations, sections } from '@ketaguide/guideline';
import { AnnotationNote } from '../../parts/annotation-note.tsx';
import { usePage } from '../../shell/use-page.ts';
import { count } from '../../words/count.ts';
import { PageHeading } from './page-heading.tsx';
import styles from './section-page.module.css';
import { StatementArticle } from './statement-article.tsx';

/** One group of statements, and what is newer than they are. */
export function SectionPage({ id }: { readonly id: string }) {
  const section = sections.find((candidate) => candidate.id === id);
  const statements = recommendations.filter((statement) => statement.section === id);
  const heading = usePage(section?.title ?? id);
  const newer = [...new Set(statements.flatMap((statement) => annotationsFor(statement.id)))]
    .filter(({ kind }) => kind === 'newer')
    .toSorted((a, b) => b.date.localeCompare(a.date));
  return (
    <>
      <PageHeading heading={heading} aside={`${count(statements.length, 'statement')}, in our own words`}>
        {section?.title}
      </PageHeading>
      {statements.map((statement) => (
        <StatementArticle key={statement.id} statement={statement} newerAt="#newer" />
      ))}
      {newer.length === 0 ? null : (
        <section id="newer" className={styles.newer} aria-labelledby="newer-heading">
          <h3 id="newer-heading">Newer than the guideline</h3>
          <p className="small muted">
            It stands beside the statements above and does not change what the 2018 text says.
          </p>
          {newer.map((annotation) => (
            <AnnotationNote key={annotation.id} annotation={annotation} />
          ))}
        </section>
      )}
      <p className={styles.note}>Grade and certainty are two separate judgements. {grading.note}</p>
    </>
  );
}
