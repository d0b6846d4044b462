import type { EventOf, Instant, VitalSigns, VitalsPhase } from '@ketaguide/course';
import { type PolicyChoice, type VitalSignId, vitalSigns } from '@ketaguide/planning';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { timeOfDay } from '../../../recorded-course/clock-words.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { Keypad } from './keypad.tsx';
import { choiceWords, type StatedChoice } from './stated-choice.ts';
import { VitalField } from './vital-field.tsx';
import { emptyVitals, nothingObtained, readVitals, type VitalsDraft } from './vitals-draft.ts';
import styles from './vitals-panel.module.css';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

type VitalsData = EventOf<'vitals-recorded'>['data'];

interface VitalsPanelProps {
  readonly title?: string;
  readonly phase: VitalsPhase;
  readonly fields: readonly VitalSignId[];
  /** The set before, shown as a ghost and never filled in. */
  readonly last: { readonly at: Instant; readonly signs: VitalSigns } | undefined;
  /** The set that is being corrected: what was written is the point of departure. */
  readonly correcting?: { readonly at: Instant; readonly signs: VitalSigns } | undefined;
  readonly now: Instant;
  readonly onSave: (data: VitalsData, happenedAt: Instant | undefined) => void;
  readonly onClose: () => void;
}

/** Why nothing could be read (`tool-rule`): words for the record, not a rule of the clinic. */
const notObtainedReasons: readonly PolicyChoice[] = [
  { id: 'asked-to-wait', label: 'Patient asked to wait' },
  { id: 'asleep', label: 'Patient asleep, not disturbed' },
  { id: 'equipment', label: 'Equipment did not read' },
  { id: 'busy', label: 'Busy with the patient' },
  { id: 'other', label: 'Other…', needsText: true },
];

/** A set of vitals: open, type, save. */
export function VitalsPanel({
  title = 'Vitals',
  phase,
  fields,
  last,
  correcting,
  now,
  onSave,
  onClose,
}: VitalsPanelProps) {
  const [draft, setDraft] = useState<VitalsDraft>(() => draftOf(correcting?.signs));
  const [when, setWhen] = useWhen(correcting?.at);
  const [active, setActive] = useState<VitalSignId>();
  const [isAskingWhy, setIsAskingWhy] = useState<'set' | VitalSignId>();
  const [isConfirmed, setIsConfirmed] = useState(false);
  const inputs = useRef<Partial<Record<VitalSignId, HTMLInputElement | null>>>({});
  const numbers = fields.filter((id) => vitalSigns[id].levels === undefined);
  const scales = fields.filter((id) => vitalSigns[id].levels !== undefined);
  const read = readVitals(draft, fields);
  const isEmpty = Object.keys(read.signs).length === 0;
  const current = active ?? numbers[0];
  const next = current === undefined ? undefined : numbers[numbers.indexOf(current) + 1];
  const first = numbers[0];
  useEffect(() => {
    if (first !== undefined) inputs.current[first]?.focus({ preventScroll: true });
  }, [first]);

  const type = (id: VitalSignId, text: string) => {
    const { [id]: _taken, ...notObtained } = draft.notObtained;
    setDraft({ typed: { ...draft.typed, [id]: text }, notObtained });
    setIsConfirmed(false);
  };
  const save = () => {
    if (isEmpty || !read.isReadable || when.isHeld) return;
    if (read.unlikely.length > 0 && !isConfirmed) setIsConfirmed(true);
    else onSave({ phase, signs: read.signs }, when.at);
  };
  const goOn = () => {
    if (next === undefined) save();
    else inputs.current[next]?.focus();
  };
  const giveReason = (choice: StatedChoice) => {
    const reason = choiceWords(choice, notObtainedReasons);
    if (isAskingWhy === 'set') onSave({ phase, signs: nothingObtained(reason, fields) }, when.at);
    else if (isAskingWhy !== undefined) {
      const { [isAskingWhy]: _typed, ...typed } = draft.typed;
      setDraft({ typed, notObtained: { ...draft.notObtained, [isAskingWhy]: reason } });
    }
    setIsAskingWhy(undefined);
  };

  return (
    <EntryPanel
      title={title}
      aside={last === undefined ? undefined : `In grey: ${timeOfDay(last.at)}`}
      onClose={onClose}
    >
      <div className={styles.columns}>
        <div className={styles.signs}>
          <div className={styles.numbers}>
            {numbers.map((id) => (
              <VitalField
                key={id}
                id={id}
                text={draft.typed[id] ?? ''}
                reading={read.readings[id] ?? { kind: 'empty' }}
                notObtained={draft.notObtained[id]}
                ghost={ghostOf(last?.signs[id])}
                inputRef={(input) => {
                  inputs.current[id] = input;
                }}
                onType={(text) => type(id, text)}
                onFocus={() => setActive(id)}
                onEnter={goOn}
                onNotObtained={() => setIsAskingWhy(id)}
              />
            ))}
          </div>
          {scales.map((id) => (
            <ChoiceField
              key={id}
              legend={vitalSigns[id].label}
              options={(vitalSigns[id].levels ?? []).map((label, level) => ({ value: String(level), label }))}
              value={draft.typed[id]}
              onChange={(value) => type(id, value)}
            />
          ))}
        </div>
        <Keypad
          text={current === undefined ? '' : (draft.typed[current] ?? '')}
          onType={(text) => current !== undefined && type(current, text)}
          onNext={goOn}
          nextName={next === undefined ? 'Save' : `Next: ${lowerFirst(vitalSigns[next].label)}`}
        />
      </div>
      {isAskingWhy === undefined ? null : (
        <ChoiceButtons
          legend={
            isAskingWhy === 'set'
              ? 'Why could nothing be read? A tap saves.'
              : `Why was ${lowerFirst(vitalSigns[isAskingWhy].label)} not obtained?`
          }
          choices={notObtainedReasons}
          save={isAskingWhy === 'set' ? 'Save: not obtained' : 'Keep the reason'}
          onChoose={giveReason}
        />
      )}
      {read.unlikely.length > 0 && isConfirmed ? (
        <div role="alert" className={styles.unlikely}>
          {read.unlikely.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <p>Read it again, or keep it as it is.</p>
        </div>
      ) : null}
      <div className={styles.foot}>
        <WhenField value={when} now={now} onChange={setWhen} />
        <Button disabled={when.isHeld} onClick={() => setIsAskingWhy('set')}>
          Not obtained
        </Button>
        <Button
          look="primary"
          className={styles.save}
          disabled={isEmpty || !read.isReadable || when.isHeld}
          onClick={save}
        >
          {read.unlikely.length > 0 && isConfirmed
            ? 'Keep these numbers'
            : correcting === undefined
              ? 'Save vitals'
              : 'Go on'}
        </Button>
      </div>
    </EntryPanel>
  );
}

const ghostOf = (sign: VitalSigns[VitalSignId]): string | undefined =>
  sign === undefined ? undefined : 'value' in sign ? String(sign.value) : 'not obtained';

function draftOf(signs: VitalSigns | undefined): VitalsDraft {
  if (signs === undefined) return emptyVitals;
  const typed: Partial<Record<VitalSignId, string>> = {};
  const notObtained: Partial<Record<VitalSignId, string>> = {};
  for (const [id, sign] of Object.entries(signs) as [VitalSignId, NonNullable<VitalSigns[VitalSignId]>][]) {
    if ('value' in sign) typed[id] = String(sign.value);
    else notObtained[id] = sign.notObtained;
  }
  return { typed, notObtained };
}

/** "Pulse" to "pulse"; SpO2 stays. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]+ |^[A-Z][a-z]+$/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
