import { type EventOf, identityInWords, type PersonId, type ReadBackPurpose } from '@ketaguide/course';
import { type BagAndPump, readBackChecks } from '@ketaguide/planning';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { ProvenanceChip } from '../parts/provenance-chip.tsx';
import { nameOf, useRecordedCourse } from '../recorded-course/recorded-course.tsx';
import { BlindCover } from './blind-cover.tsx';
import { BlindForm } from './blind-form.tsx';
import { Comparison } from './comparison.tsx';
import styles from './read-back.module.css';
import { type SecondPerson, SecondPersonForm } from './second-person-form.tsx';
import { Waiver } from './waiver.tsx';

type ReadBackData = EventOf<'read-back-entered'>['data'];

interface ReadBackProps {
  readonly purpose: ReadBackPurpose;
  /** What bag and pump should show. It is not on the screen until the second person has said what they do show. */
  readonly planned: BagAndPump;
  /** The last comparison for these very numbers. */
  readonly last:
    | { readonly read: BagAndPump; readonly by: PersonId; readonly identity: ReadBackData['identity'] }
    | undefined;
  readonly waivedBecause: string | undefined;
}

/**
 * The second check: another person says who they are, reads the bag and the pump without seeing the plan, and the two are
 * compared. A difference stands until somebody has read again.
 */
export function ReadBack({ purpose, planned, last, waivedBecause }: ReadBackProps) {
  const recorded = useRecordedCourse();
  const { policy, record } = recorded;
  const [second, setSecond] = useState<SecondPerson>();
  // Of the entry that is to come: the second person's proof is given for it alone.
  const [id, setId] = useState(() => crypto.randomUUID());
  const [isReading, setIsReading] = useState(false);
  const [isWaiving, setIsWaiving] = useState(false);

  const submit = async (read: BagAndPump) => {
    if (second === undefined) return;
    const { person, proof, identity, notProvedBecause } = second;
    const data: ReadBackData = {
      purpose,
      planned,
      read,
      agrees: readBackChecks(planned, read).length === 0,
      identity,
      ...(notProvedBecause === undefined ? {} : { notProvedBecause }),
    };
    await record([{ type: 'read-back-entered', data }], {
      author: person,
      id,
      ...(proof === undefined ? {} : { proof }),
    });
    leave();
  };

  const leave = () => {
    setSecond(undefined);
    setIsReading(false);
    setId(crypto.randomUUID());
  };
  if (isWaiving) {
    return (
      <Waiver
        onWaive={async (reason) => {
          await record([{ type: 'read-back-waived', data: { purpose, ...reason } }]);
          setIsWaiving(false);
        }}
        onCancel={() => setIsWaiving(false)}
      />
    );
  }
  return (
    <div className={styles.block}>
      <BlindCover opened={isReading} onCancel={leave}>
        {second === undefined ? (
          <SecondPersonForm entry={{ id, type: 'read-back-entered' }} onKnown={setSecond} />
        ) : (
          <BlindForm name={second.name} onSubmit={(read) => void submit(read)} />
        )}
      </BlindCover>
      {last === undefined ? null : (
        <>
          <Comparison planned={planned} read={last.read} />
          <p className={identityInWords(last.identity) === undefined ? 'small muted' : undefined}>
            {[`Read by ${nameOf(recorded, last.by)}`, identityInWords(last.identity)].filter(Boolean).join(': ')}.
          </p>
        </>
      )}
      {last === undefined && waivedBecause !== undefined ? <p>No second person: {waivedBecause}.</p> : null}
      <div className={styles.actions}>
        <Button onClick={() => setIsReading(true)}>
          {last === undefined ? 'Second person reads bag and pump' : 'Read again'}
        </Button>
        {policy.secondPerson === 'reason-if-unavailable' && last === undefined && waivedBecause === undefined ? (
          <Button look="text" onClick={() => setIsWaiving(true)}>
            No second person…
          </Button>
        ) : null}
        <ProvenanceChip provenance="clinic-policy" />
      </div>
    </div>
  );
}
