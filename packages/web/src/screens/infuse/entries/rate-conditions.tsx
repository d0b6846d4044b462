import type { InfusionState, RateQuestion, RateQuestions } from '@ketaguide/course';
import type { FindingId } from '@ketaguide/guideline';
import { useState } from 'react';
import { answerEntry, sheetOf } from '../../../case/course-case.ts';
import { Button } from '../../../parts/button.tsx';
import { Glyph } from '../../../parts/glyph.tsx';
import { useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';
import { PeopleSelects } from '../../check/people-fields.tsx';
import { AskedQuestions } from '../../plan/asked-questions.tsx';
import { askedTitle, knownWords } from '../view/rate-question-words.ts';
import styles from './rate-conditions.module.css';

interface RateConditionsProps {
  readonly asked: RateQuestions;
  readonly infusion: InfusionState;
}

/**
 * People and setting where a rate asks for them: what is open or not so is answered in place, what is known already stands
 * below with its source. It holds nothing up.
 */
export function RateConditions({ asked, infusion }: RateConditionsProps) {
  const { state, record } = useRecordedCourse();
  // What was open once stays where it is: an answer must not make its own question jump away.
  const [shown, setShown] = useState<readonly FindingId[]>([]);
  const [isWithoutName, setIsWithoutName] = useState(false);
  const fresh = asked.questions.filter(({ isMet, finding }) => !isMet && !shown.includes(finding.id));
  if (fresh.length > 0) setShown([...shown, ...fresh.map(({ finding }) => finding.id)]);
  const { supervising = null, administering = null } = infusion.people?.data ?? {};
  const isUnnamed = supervising === null || administering === null;
  const isOfUnnamed = ({ finding }: RateQuestion): boolean =>
    finding.scope === 'people' &&
    (finding.id.startsWith('supervisor') ? supervising : administering) === null &&
    state.answers[finding.id] === undefined;
  const open = asked.questions.filter(({ finding, isMet }) => !isMet || shown.includes(finding.id));
  const hidden = isWithoutName ? [] : open.filter(isOfUnnamed);
  const known = asked.questions.filter((question) => !open.includes(question));
  const words = (question: RateQuestion) => knownWords(question, state, infusion);
  return (
    <section
      className={asked.isMet ? `${styles.conditions} ${styles.settled}` : styles.conditions}
      aria-label={askedTitle(asked)}
    >
      <h3>{askedTitle(asked)}</h3>
      {asked.isMet ? (
        <p className={styles.met}>
          <Glyph mark="done" /> Everything that is asked for is answered with yes.
        </p>
      ) : null}
      <AskedQuestions
        questions={open
          .filter((question) => !hidden.includes(question))
          .map((question) => ({ finding: question.finding, known: words(question) }))}
        sheet={sheetOf(state)}
        onAnswer={(finding, answer) => {
          void record([answerEntry(finding, answer)]);
          return undefined;
        }}
      />
      {isUnnamed ||
      shown.some((id) => asked.questions.find(({ finding }) => finding.id === id)?.finding.scope === 'people') ? (
        <PeopleSelects infusion={infusion} />
      ) : null}
      {hidden.length === 0 ? null : (
        <p className={styles.aside}>
          Naming them answers what the list of people knows.{' '}
          <Button look="link" onClick={() => setIsWithoutName(true)}>
            Answer without a name
          </Button>
        </p>
      )}
      {known.length === 0 ? null : (
        <details className={styles.aside}>
          <summary>{known.length} more known already</summary>
          <ul>
            {known.map((question) => (
              <li key={question.finding.id}>
                {question.finding.name}: {words(question) ?? 'Yes. Entered'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
