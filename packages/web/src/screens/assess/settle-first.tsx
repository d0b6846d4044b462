import { askedFindingById, type FindingId } from '@ketaguide/guideline';
import { useState } from 'react';
import { useCurrentCase } from '../../case/current-case.tsx';
import { Button } from '../../parts/button.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { AnswerField } from './answer-field.tsx';
import { BasisButton, type BasisSelection } from './basis-selection.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { Hints } from './hints.tsx';
import { PreparedAnswers } from './prepared-answers.tsx';
import { SectionHeading } from './section-heading.tsx';
import styles from './settle-first.module.css';
import type { AssessView } from './view/assess-view.ts';
import { openWords } from './view/counts.ts';
import { factRow } from './view/fact-row.ts';
import { consequenceOf } from './view/question.ts';
import { type QuestionGroup, questionGroups } from './view/question-groups.ts';
import { settleList } from './view/settle-list.ts';
import { WhyNotKnown } from './why-not-known.tsx';

interface SettleFirstProps {
  readonly view: AssessView;
  readonly basis: BasisSelection;
  readonly hasRecord: boolean;
}

/** The unknowns that matter, worst consequence first. An answered one stays in place until it is put away. */
export function SettleFirst({ view, basis, hasRecord }: SettleFirstProps) {
  const { sheet } = useCurrentCase();
  const { list, answered, putAway } = useSettleList(view);
  return (
    <section aria-labelledby="settle">
      <SectionHeading id="settle" title="Settle first" aside={openWords(view, sheet)} />
      {list.length === 0 ? (
        <p className={styles.intro}>Everything that the statements on this page look at is known.</p>
      ) : (
        <p className={styles.intro}>
          {hasRecord
            ? 'What the record does not say is unknown, not no. Worst consequence first.'
            : 'Worst consequence first. No answer is chosen for you.'}
        </p>
      )}
      <PreparedAnswers />
      {questionGroups(list).map((group) => (
        <SettleGroup key={`${group.statement.id} ${group.findings[0]}`} group={group} view={view} basis={basis} />
      ))}
      {answered === 0 ? null : (
        <Button look="text" className={styles.putAway} onClick={putAway}>
          {answered === 1 ? 'Put the answered one away' : `Put the ${answered} answered ones away`}
        </Button>
      )}
    </section>
  );
}

/** What is shown: the open questions, and those that were answered here and not yet put away. */
function useSettleList(view: AssessView) {
  const { sheet } = useCurrentCase();
  const [list, setList] = useState<readonly FindingId[]>([]);
  const [away, setAway] = useState<ReadonlySet<FindingId>>(new Set());
  const open = view.settleFirst;
  const isAnswered = (id: FindingId) => sheet[id]?.kind === 'known' && !open.includes(id);
  const next = settleList(list, open, (id) => isAnswered(id) && !away.has(id));
  if (next.join() !== list.join()) setList(next);
  const answered = next.filter(isAnswered);
  return { list: next, answered: answered.length, putAway: () => setAway(new Set([...away, ...answered])) };
}

interface SettleGroupProps {
  readonly group: QuestionGroup;
  readonly view: AssessView;
  readonly basis: BasisSelection;
}

function SettleGroup({ group: { statement, findings }, view, basis }: SettleGroupProps) {
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <h3>
          <BasisButton statement={statement.id} basis={basis}>
            {statement.subject}
          </BasisButton>
        </h3>
        <GradeTag grade={statement.grade} certainty={statement.certainty} />
      </div>
      <p className={styles.consequence}>{consequenceOf(statement)}</p>
      <ul>
        {findings.map((id) => (
          <SettleItem key={id} id={id} view={view} />
        ))}
      </ul>
    </div>
  );
}

function SettleItem({ id, view }: { readonly id: FindingId; readonly view: AssessView }) {
  const { sheet, giveAnswer } = useCurrentCase();
  const finding = askedFindingById(id);
  if (finding === undefined) return null;
  const row = factRow(finding, view.findings, sheet);
  return (
    <li className={styles.item} id={`ask-${id}`} tabIndex={-1}>
      <div className={styles.question}>
        <p className={styles.ask}>
          <Glyph mark={row.isKnown ? 'done' : 'unknown'} className={row.isKnown ? styles.done : styles.open} />
          <span>{finding.ask}</span>
        </p>
        <div className={styles.why} id={`why-${id}`}>
          <Hints finding={finding} hints={row.hints} />
          {finding.help === undefined ? null : <p>{finding.help}</p>}
        </div>
      </div>
      <div className={styles.answer}>
        <AnswerField
          finding={finding}
          given={row.given}
          onAnswer={(answer) => giveAnswer(id, answer)}
          describedBy={`why-${id}`}
        />
      </div>
      <div className={styles.below}>
        <WhyNotKnown given={row.given} onAnswer={(answer) => giveAnswer(id, answer)} />
        <ConflictNote row={row} onAnswer={(answer) => giveAnswer(id, answer)} />
      </div>
    </li>
  );
}
