import {
  annotationsFor,
  interpretationsFor,
  type Recommendation,
  type Step,
  sectionById,
  stepLabels,
} from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import { Link } from 'wouter';
import { AnnotationNote } from '../../parts/annotation-note.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { Highlighted } from '../../parts/highlighted.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { TagLine } from '../../parts/tag-line.tsx';
import { CopyButton } from '../../shell/copy-button.tsx';
import { count } from '../../words/count.ts';
import { keepTogether } from '../../words/keep-together.ts';
import { citationText } from './citation-text.ts';
import { InterpretationList } from './interpretation-list.tsx';
import { statementPath } from './paths.ts';
import styles from './statement-article.module.css';
import { statementText } from './statement-lead.ts';

interface StatementArticleProps {
  readonly statement: Recommendation;
  readonly terms?: readonly string[];
  /** Says before the number in which section it stands, where statements of several are shown together. */
  readonly withSection?: boolean;
  /** Where the newer evidence of these statements is shown; without it there is no link to it. */
  readonly newerAt?: string;
  /** Folds out the choices that the text leaves open; a page that shows them anyway does without. */
  readonly withInterpretations?: boolean;
}

/** Steps of a course that this version of the app has a screen for. */
const stepPaths: Readonly<Partial<Record<Step, string>>> = { assess: '/assess', plan: '/plan' };

/** One statement: our words, its grade and certainty, what stands beside it, and where it acts. */
export function StatementArticle(props: StatementArticleProps) {
  const { statement, terms = [], withSection = false, newerAt, withInterpretations = true } = props;
  const { id, number, section, grade, certainty } = statement;
  const { lead, rest } = statementText(keepTogether(statement.statement));
  const beside = annotationsFor(id);
  const newest = beside.filter(({ kind }) => kind === 'newer').toSorted((a, b) => b.date.localeCompare(a.date))[0];
  return (
    <article className={styles.statement} id={id}>
      <p className={styles.number} aria-hidden="true">
        {number}
      </p>
      <div>
        {withSection ? <p className={styles.section}>{sectionById(section).title}</p> : null}
        <h2 className={styles.text}>
          <b>
            <Highlighted text={lead} terms={terms} />
          </b>
          <Highlighted text={rest} terms={terms} />
        </h2>
        <TagLine>
          <GradeTag grade={grade} certainty={certainty} />
          <ProvenanceChip provenance="guideline" />
          {newest === undefined || newerAt === undefined ? null : (
            <a href={newerAt}>Newer evidence, {formatDate(newest.date)}</a>
          )}
        </TagLine>
        {beside
          .filter(({ kind }) => kind === 'behind')
          .map((annotation) => (
            <AnnotationNote key={annotation.id} annotation={annotation} />
          ))}
        {withInterpretations ? <Interpretations statement={statement} /> : null}
        <UsedIn statement={statement} />
      </div>
    </article>
  );
}

function Interpretations({ statement: { id } }: { readonly statement: Recommendation }) {
  const open = interpretationsFor(id);
  if (open.length === 0) return null;
  return (
    <details className={styles.interpretations}>
      <summary>{count(open.length, 'choice', 'choices')} that the text leaves open</summary>
      <InterpretationList interpretations={open} />
    </details>
  );
}

function UsedIn({ statement }: { readonly statement: Recommendation }) {
  return (
    <div className={styles.used}>
      <span>Used in</span>
      {statement.usedIn.map(({ step, place }) => {
        const path = stepPaths[step];
        const words = `${stepLabels[step]}, ${place}`;
        return path === undefined ? (
          <span key={words}>{words}</span>
        ) : (
          <Link key={words} href={path}>
            {words}
          </Link>
        );
      })}
      <span className={styles.cite}>
        <Link href={statementPath(statement.id)}>{statement.id}</Link>
        <CopyButton look="link" label="Copy citation" done="Citation copied" text={() => citationText(statement)} />
      </span>
    </div>
  );
}
