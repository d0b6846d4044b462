import { criterionAsCode, describeCriterion, type Recommendation } from '@ketaguide/guideline';
import { Link } from 'wouter';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { keepTogether } from '../../words/keep-together.ts';
import { statementPath } from '../guideline/paths.ts';
import styles from './trace-screen.module.css';
import { sourceWords, traceOf } from './trace-view.ts';

/** One statement from its source to its tests. */
export function StatementTrace({ statement }: { readonly statement: Recommendation }) {
  const { id, source, grade, certainty, printedGrading, appliesWhen, metWhen } = statement;
  const trace = traceOf(id);
  return (
    <article className={styles.trace} id={id}>
      <h3>
        <Link href={statementPath(id)}>{id}</Link>
      </h3>
      <dl>
        <Row name="Source">
          {sourceWords(source)}. It says: {source.mustMention.map((words) => `“${words}”`).join(', ')}. Printed grading:{' '}
          {printedGrading}
        </Row>
        <Row name="Our words">
          {keepTogether(statement.statement)} <GradeTag grade={grade} certainty={certainty} />
        </Row>
        <Row name="Applies when">
          {keepTogether(describeCriterion(appliesWhen))}
          <code>{criterionAsCode(appliesWhen)}</code>
        </Row>
        {metWhen === undefined ? null : (
          <Row name="Met when">
            {keepTogether(describeCriterion(metWhen))}
            <code>{criterionAsCode(metWhen)}</code>
          </Row>
        )}
        {trace === undefined ? null : (
          <>
            <Row name="Code">
              <code>{trace.code}</code>
            </Row>
            <Row name="Tests">
              <code>{trace.testFile}</code> “{trace.testName}”
            </Row>
          </>
        )}
      </dl>
    </article>
  );
}

const Row = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div className={styles.row}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
