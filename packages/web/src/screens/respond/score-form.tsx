import type { Entry, MeasuredResponse } from '@ketaguide/course';
import { type Measure, measures } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../parts/read-number.ts';
import { TextEntry } from '../../parts/text-entry.tsx';
import { truthOptions } from '../../parts/truth-options.ts';
import { dayOf } from '../../recorded-course/clock-words.ts';
import type { NewEntry } from '../../recorded-course/new-entry.ts';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useEntered } from '../../recorded-course/use-entered.ts';
import styles from './respond.module.css';
import { atNoonOf } from './view/at-noon.ts';
import { noBaselineWords } from './view/response-words.ts';

interface ScoreFormProps {
  readonly measure: Measure;
  readonly measured: MeasuredResponse | undefined;
  readonly satisfaction: Entry<'satisfaction-recorded'> | undefined;
  readonly onMeasure: (id: string) => void;
}

type ScoreRole = 'baseline' | 'follow-up';

const roleOptions: readonly { readonly value: ScoreRole; readonly label: string }[] = [
  { value: 'baseline', label: 'Before the infusion' },
  { value: 'follow-up', label: 'After it' },
];

/** A score of the measure before, one after with its day, and whether the patient is satisfied. */
export function ScoreForm({ measure, measured, satisfaction, onMeasure }: ScoreFormProps) {
  const recorded = useRecordedCourse();
  const { state, record, now, person } = recorded;
  const [satisfied, enter] = useEntered(satisfaction?.data.satisfied);
  const [text, setText] = useState('');
  const [day, setDay] = useState(() => dayOf(now()));
  const [chosenRole, setRole] = useState<ScoreRole>();
  const isGiven = state.infusions.some(({ started }) => started !== undefined);
  const hasBaseline = measured?.baseline !== undefined;
  // Once something was given, nobody but who enters the score knows on which side of it the score lies.
  const role: ScoreRole | undefined = hasBaseline ? 'follow-up' : isGiven ? chosenRole : 'baseline';
  const reading = readNumber(text, measure.scale);
  const score = numberOf(reading);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= dayOf(now());
  const save = () => {
    if (score === undefined || role === undefined) return;
    const happenedAt = day === dayOf(now()) ? undefined : atNoonOf(day);
    const entry: NewEntry = {
      type: 'score-recorded',
      data: { measure: measure.id, role, score },
      ...(happenedAt === undefined ? {} : { happenedAt }),
    };
    void record([entry]).then(() => {
      setText('');
      setRole(undefined);
    });
  };
  return (
    <fieldset disabled={person === undefined} className={styles.form}>
      <ChoiceField
        legend="Measure"
        options={measures.map(({ id, name }) => ({ value: id, label: name }))}
        value={measure.id}
        onChange={onMeasure}
        hint={`${measure.note} Scores only, lower is better.`}
      />
      {measured?.baseline === undefined ? null : (
        <p className="small muted">
          Before: <b>{measured.baseline.data.score}</b>, {formatDate(dayOf(measured.baseline.happenedAt))}, recorded by{' '}
          {nameOf(recorded, measured.baseline.author)}
        </p>
      )}
      {hasBaseline || !isGiven ? null : (
        <ChoiceField
          legend="When was it taken?"
          options={roleOptions}
          value={role}
          onChange={(value) => setRole(value === 'baseline' ? 'baseline' : 'follow-up')}
          hint={noBaselineWords({ measure, baseline: undefined }, state)}
        />
      )}
      <div className={styles.fields}>
        <NumberEntry
          label={role === undefined ? 'Score' : role === 'baseline' ? 'Before' : 'After'}
          unit={`${measure.scale.from} to ${measure.scale.to}`}
          text={text}
          reading={reading}
          onType={setText}
        />
        <TextEntry
          label="Day"
          type="date"
          value={day}
          onChange={setDay}
          hint={isDay ? undefined : 'A day up to today'}
        />
        <Button disabled={score === undefined || role === undefined || !isDay} onClick={save}>
          {role === undefined ? 'Save score' : role === 'baseline' ? 'Save score before' : 'Save score after'}
        </Button>
      </div>
      <ChoiceField
        legend="Is the patient satisfied with the result?"
        options={truthOptions}
        unknownValue="unknown"
        value={satisfied}
        onChange={(value) => {
          const answer = value === 'yes' || value === 'no' ? value : 'unknown';
          enter(answer);
          void record([{ type: 'satisfaction-recorded', data: { satisfied: answer } }]);
        }}
        hint={
          satisfaction === undefined
            ? 'No answer is chosen for you.'
            : `Entered ${formatDate(dayOf(satisfaction.enteredAt))} by ${nameOf(recorded, satisfaction.author)}`
        }
      />
    </fieldset>
  );
}
