import {
  annotationsFor,
  askedFindingById,
  derivedFindingById,
  describeCriterion,
  forceLabels,
  interpretationsFor,
  mentionedFindings,
  type Recommendation,
  recommendationById,
  recommendations,
  sectionById,
} from '@ketaguide/guideline';
import { Link } from 'wouter';
import { AnnotationNote } from '../../parts/annotation-note.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { keepTogether } from '../../words/keep-together.ts';
import { tracePath } from '../about/paths.ts';
import { NotFoundScreen } from '../not-found/not-found-screen.tsx';
import { InterpretationList } from './interpretation-list.tsx';
import { limitRows } from './limit-rows.ts';
import { PageHeading } from './page-heading.tsx';
import { sectionPath, statementPath } from './paths.ts';
import readingStyles from './reading-page.module.css';
import { StatementArticle } from './statement-article.tsx';
import styles from './statement-screen.module.css';

/** One statement by its own address, with all that hangs on it. */
export default function StatementScreen({ id }: { readonly id: string }) {
  const statement = recommendationById(id);
  return statement === undefined ? <NotFoundScreen what="statement" /> : <StatementPage statement={statement} />;
}

function StatementPage({ statement }: { readonly statement: Recommendation }) {
  const heading = usePage(statement.subject);
  const section = sectionById(statement.section);
  const newer = annotationsFor(statement.id).filter(({ kind }) => kind === 'newer');
  const open = interpretationsFor(statement.id);
  return (
    <main id="main" className={styles.page}>
      <p className={styles.up}>
        <Link href={sectionPath(section.id)}>{section.title}</Link>
      </p>
      <PageHeading heading={heading} aside={`Statement ${statement.number}`}>
        {statement.subject}
      </PageHeading>
      <StatementArticle statement={statement} newerAt="#newer" withInterpretations={false} />
      <div className={readingStyles.page}>
        <section aria-labelledby="rule">
          <h2 id="rule">How it is applied</h2>
          <RuleList statement={statement} />
        </section>
        {open.length === 0 ? null : (
          <section aria-labelledby="open">
            <h2 id="open">What the text leaves open</h2>
            <InterpretationList interpretations={open} />
          </section>
        )}
        {newer.length === 0 ? null : (
          <section aria-labelledby="newer-heading" id="newer">
            <h2 id="newer-heading">Newer than the guideline</h2>
            {newer.map((annotation) => (
              <AnnotationNote key={annotation.id} annotation={annotation} />
            ))}
          </section>
        )}
      </div>
      <Neighbours statement={statement} />
      <Footer />
    </main>
  );
}

function RuleList({ statement }: { readonly statement: Recommendation }) {
  const { appliesWhen, metWhen, force, id } = statement;
  const names = mentionedFindings(statement).map(
    (finding) => askedFindingById(finding)?.name ?? derivedFindingById(finding)?.name ?? finding,
  );
  return (
    <dl className={readingStyles.list}>
      <Row name="Force">
        {typeof force === 'string'
          ? forceLabels[force]
          : force.forces.map((entry) => forceLabels[entry.force]).join(' or ')}
      </Row>
      <Row name="Applies when">{keepTogether(describeCriterion(appliesWhen))}</Row>
      {metWhen === undefined ? null : <Row name="Met when">{keepTogether(describeCriterion(metWhen))}</Row>}
      {limitRows(statement).map(({ name, value, provenance }) => (
        <Row key={name} name={name}>
          <b>{value}</b> <ProvenanceChip provenance={provenance} />
        </Row>
      ))}
      <Row name="Looks at">{names.length === 0 ? 'nothing about the patient' : names.join(', ')}</Row>
      <Row name="Trace">
        <Link href={tracePath(id)}>From the source to the code and its tests</Link>
      </Row>
    </dl>
  );
}

const Row = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The statements before and after, in the order of the source. */
function Neighbours({ statement }: { readonly statement: Recommendation }) {
  const at = recommendations.indexOf(statement);
  const before = recommendations[at - 1];
  const after = recommendations[at + 1];
  return (
    <nav aria-label="Neighbouring statements" className={`${styles.neighbours} no-print`}>
      {before === undefined ? <span /> : <Link href={statementPath(before.id)}>Before: {before.subject}</Link>}
      {after === undefined ? null : <Link href={statementPath(after.id)}>After: {after.subject}</Link>}
    </nav>
  );
}
