import type { AnyEntry, Entry, InfusionState, Instant, StatedReason } from '@ketaguide/course';
import { amountInWords, describeBag } from '@ketaguide/planning';
import { type MlPerHour, units } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../../../parts/button.tsx';
import { ChoiceField } from '../../../../parts/choice-field.tsx';
import { NumberEntry } from '../../../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../../../parts/read-number.ts';
import { dayOf } from '../../../../recorded-course/clock-words.ts';
import { useRecordedCourse } from '../../../../recorded-course/recorded-course.tsx';
import { useWeight } from '../../use-weight.ts';
import { plannedRateAt } from '../../view/planned-rate.ts';
import { pumpBefore } from '../../view/pump-before.ts';
import { rateInWords } from '../../view/rate-in-words.ts';
import { bagChoices, bagKey } from '../bag-form.tsx';
import { EntryChecks } from '../entry-checks.tsx';
import { EntryPanel } from '../entry-panel.tsx';
import { type RateInWords, saidOf } from '../rate-form.tsx';
import { type ReasonDraft, ReasonField, statedReason, withEntered } from '../reason-field.tsx';
import { useWhen } from '../when.ts';
import { WhenField } from '../when-field.tsx';

type RateEntry = Entry<'started'> | Entry<'rate-changed'> | Entry<'resumed'>;

interface CorrectRateProps {
  readonly entry: RateEntry;
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly onSay: (data: AnyEntry['data'], happened: Instant | undefined) => void;
  readonly onClose: () => void;
}

const titles = { started: 'Correct start', 'rate-changed': 'Correct rate', resumed: 'Correct rate' } as const;

/** A rate as it really was, with what is said of one when it is entered: beside the rate before it, and the plan. */
export function CorrectRate({ entry, infusion, now, onSay, onClose }: CorrectRateProps) {
  const { state, policy, team } = useRecordedCourse();
  const weight = useWeight();
  const [text, setText] = useState(String(entry.data.rate.value));
  const [bag, setBag] = useState(entry.type === 'started' ? entry.data.bag : undefined);
  const [reason, setReason] = useState(draftOf(entry));
  const [when, setWhen] = useWhen(entry.happenedAt);
  const reading = readNumber(text, { from: 0, to: 10_000, moreThanFrom: true });
  const value = numberOf(reading);
  const rate: MlPerHour | undefined = value === undefined ? undefined : { value, unit: 'mL/h' };
  const choices = reason?.stated === undefined ? [] : withEntered(policy.rateChangeReasons, reason.stated);
  const stated = reason && statedReason(reason, choices);
  const before = pumpBefore(infusion, entry);
  const hanging = bag ?? before.bag;
  const words =
    rate === undefined || hanging === undefined
      ? undefined
      : rateInWords(rate, {
          state,
          infusion,
          people: team,
          policy,
          asOf: dayOf(now),
          bag: hanging,
          weight,
          from: before.rate ?? { value: 0, unit: 'mL/h' },
          planned: plannedRateAt(infusion, entry.happenedAt),
        });
  const bags = bag === undefined ? [] : bagChoices(bag, policy.allowedBags);
  const isComplete = rate !== undefined && !when.isHeld && (reason === undefined || stated !== undefined);
  return (
    <EntryPanel title={titles[entry.type]} aside={`Entered: ${amountInWords(entry.data.rate)}`} onClose={onClose}>
      <NumberEntry
        label="Rate"
        unit={units['mL/h'].other}
        text={text}
        reading={reading}
        onType={setText}
        hint={words?.inMg}
        size="long"
      />
      {words === undefined ? null : <EntryChecks slip={words.slip} checks={words.checks} />}
      {bag === undefined ? null : (
        <ChoiceField
          legend="Bag"
          options={bags.map((each) => ({ value: bagKey(each), label: describeBag(each) }))}
          value={bagKey(bag)}
          onChange={(key) => setBag(bags.find((each) => bagKey(each) === key) ?? bag)}
        />
      )}
      {reason === undefined ? null : (
        <ReasonField
          legend="Why was it changed?"
          choices={choices}
          value={reason}
          onChange={(draft) => setReason({ ...draft, stated: reason.stated })}
        />
      )}
      <WhenField value={when} now={now} onChange={setWhen} />
      <Button
        look="primary"
        disabled={!isComplete}
        onClick={() => rate !== undefined && onSay(corrected(entry, rate, bag, stated, words), when.at)}
      >
        Go on
      </Button>
    </EntryPanel>
  );
}

/** A start and a resumption have no reason. */
function draftOf(entry: RateEntry): (ReasonDraft & { readonly stated: StatedReason }) | undefined {
  if (entry.type !== 'rate-changed') return undefined;
  const { reason, text } = entry.data;
  return { reason, text: text ?? '', stated: entry.data };
}

/** What stood against a rate is kept with it; of another rate, what stands against that one. */
function corrected(
  entry: RateEntry,
  rate: MlPerHour,
  bag: Entry<'started'>['data']['bag'] | undefined,
  stated: StatedReason | undefined,
  words: RateInWords | undefined,
): AnyEntry['data'] {
  if (entry.type === 'resumed') return { ...entry.data, rate };
  if (entry.type === 'started') {
    const { drug, volume } = bag ?? entry.data.bag;
    return { ...entry.data, rate, bag: { drug, volume } };
  }
  const { checks } = entry.data;
  const said = rate.value === entry.data.rate.value ? (checks === undefined ? {} : { checks }) : saidOf(words);
  return { rate, ...said, ...(stated ?? { reason: entry.data.reason }) };
}
