import { describeValue, type FindingId, findingById } from '@ketaguide/guideline';
import { useEffect } from 'react';
import { answersOf, type GivenAnswer, whysNotKnown } from '../case/answer-sheet.ts';
import type { ContestedAnswer } from '../case/answers-of-others.ts';
import { useCurrentCase } from '../case/current-case.tsx';
import { Button } from '../parts/button.tsx';
import { usePeople } from '../people/app-people.ts';
import { putNewPolicyAway, useNewPolicyVersion } from '../policy/app-policy.ts';
import { useAnnounce } from './announcer.tsx';
import styles from './meanwhile.module.css';

/** What happened elsewhere while a case of the record is open: answers of others, and another policy of the clinic. */
export function Meanwhile() {
  const { fromOthers, contested, change } = useCurrentCase();
  const nameOf = useNames();
  const policyVersion = useNewPolicyVersion();
  const announce = useAnnounce();
  const told = fromOthers.map(({ finding, answer, author, at }) => {
    const name = findingById(finding).name;
    return answer === undefined
      ? `${nameOf(author)} took back: ${name}, ${at}`
      : `${nameOf(author)} answered: ${name}: ${answerWords(finding, answer)}, ${at}`;
  });
  const newest = told.at(-1);
  useEffect(() => {
    if (newest !== undefined) announce(`${newest}.`);
  }, [newest, announce]);
  if (told.length + contested.length === 0 && policyVersion === undefined) return null;
  return (
    <section className={`${styles.meanwhile} no-print`} aria-label="Meanwhile">
      {contested.map((each) => (
        <Contested key={each.finding} contested={each} nameOf={nameOf} />
      ))}
      {told.length === 0 ? null : (
        <div className={styles.line}>
          <ul>
            {told.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <Button look="link" onClick={() => change({ kind: 'others-seen' })}>
            Put away
          </Button>
        </div>
      )}
      {policyVersion === undefined ? null : (
        <div className={styles.line}>
          <p>The clinic’s policy has changed: version {policyVersion} holds now.</p>
          <Button look="link" onClick={putNewPolicyAway}>
            Put away
          </Button>
        </div>
      )}
    </section>
  );
}

interface ContestedProps {
  readonly contested: ContestedAnswer;
  readonly nameOf: (person: string) => string;
}

/** Two people answered the same without knowing of one another: both are shown, and whoever is here chooses. */
function Contested({ contested: { finding, answers }, nameOf }: ContestedProps) {
  const { giveAnswer } = useCurrentCase();
  return (
    <div className={styles.contested}>
      <p>
        <b>{findingById(finding).name}: two answers.</b>{' '}
        {answers
          .map(({ author, answer, at }) => `${nameOf(author)} ${answerWords(finding, answer)}, ${at}`)
          .join(' · ')}
      </p>
      <div className={styles.choices}>
        {answers.map(({ author, answer }) => (
          <Button key={author} onClick={() => giveAnswer(finding, answer)}>
            Keep {answerWords(finding, answer)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function answerWords(finding: FindingId, answer: GivenAnswer): string {
  if (answer.kind === 'not-known') return whysNotKnown.find(({ value }) => value === answer.why)?.label ?? 'Not known';
  return describeValue(finding, answersOf({ [finding]: answer })[finding]?.value);
}

function useNames(): (person: string) => string {
  const people = usePeople();
  return (person) => people.find(({ id }) => id === person)?.name ?? 'Somebody';
}
