import type { EventOf, Instant, Severity } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import { useId, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { ProvenanceChip } from '../../../parts/provenance-chip.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { EntryPanel } from './entry-panel.tsx';
import styles from './event-panel.module.css';
import { MedicineForm } from './medicine-form.tsx';
import { type ReasonDraft, ReasonField, statedReason, withEntered } from './reason-field.tsx';
import { choiceWords, type StatedChoice } from './stated-choice.ts';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

type EventData = EventOf<'adverse-event-recorded'>['data'];

interface EventPanelProps {
  readonly title?: string;
  readonly kinds: readonly PolicyChoice[];
  readonly actions: readonly PolicyChoice[];
  readonly now: Instant;
  readonly correcting?: { readonly at: Instant; readonly data: EventData } | undefined;
  readonly onSave: (data: EventData, happenedAt: Instant | undefined) => void;
  /** Left out: only an adverse event can be entered, as when one is corrected. */
  readonly onMedicine?: (data: EventOf<'medicine-given'>['data'], happenedAt: Instant | undefined) => void;
  readonly onClose: () => void;
}

const severities: readonly { readonly id: Severity; readonly label: string }[] = [
  { id: 'mild', label: 'Mild' },
  { id: 'moderate', label: 'Moderate' },
  { id: 'severe', label: 'Severe' },
];

interface Chosen {
  readonly kind: PolicyChoice;
  readonly severity: Severity;
}

/** What happened, how bad, and what was done: two taps, the second saves. A medicine that was given stands beside it. */
export function EventPanel(props: EventPanelProps) {
  const { title = 'Event', actions, now, correcting, onSave, onMedicine, onClose } = props;
  const entered = correcting && enteredAs(correcting.data.kind, props.kinds);
  const kinds = entered === undefined ? props.kinds : withEntered(props.kinds, entered);
  const [when, setWhen] = useWhen(correcting?.at);
  const [chosen, setChosen] = useState(() => chosenFor(correcting?.data, kinds, entered?.reason));
  const [other, setOther] = useState(entered?.text ?? '');
  const [note, setNote] = useState(correcting?.data.note ?? '');
  const [hasNote, setHasNote] = useState(note !== '');
  const [isMedicine, setIsMedicine] = useState(false);
  if (isMedicine && onMedicine !== undefined) {
    return (
      <EntryPanel title="Medicine given" onClose={() => setIsMedicine(false)}>
        <MedicineForm now={now} onSave={onMedicine} />
      </EntryPanel>
    );
  }
  const isWordless = chosen?.kind.needsText === true && other.trim() === '';
  const cannotSave = chosen === undefined || isWordless || when.isHeld;
  const save = (action: StatedChoice) => {
    if (chosen === undefined || cannotSave) return;
    const kind = chosen.kind.needsText ? other.trim() : chosen.kind.id;
    const noted = note.trim() === '' ? {} : { note: note.trim() };
    onSave({ kind, severity: chosen.severity, action: choiceWords(action, []), ...noted }, when.at);
  };
  return (
    <EntryPanel title={title} aside={<ProvenanceChip provenance="clinic-policy" />} onClose={onClose}>
      <KindGrid kinds={kinds} chosen={chosen} onChoose={setChosen} />
      {chosen?.kind.needsText ? <OtherKind text={other} onType={setOther} /> : null}
      {hasNote ? <TextEntry label="Note" value={note} onChange={setNote} /> : null}
      {correcting === undefined ? (
        <ChoiceButtons
          legend={chosen === undefined ? 'Tap how bad it is, then what was done' : 'What was done? A tap saves.'}
          choices={actions}
          disabled={cannotSave}
          save="Save event"
          onChoose={save}
        />
      ) : null}
      <div className={styles.foot}>
        <WhenField value={when} now={now} onChange={setWhen} />
        {hasNote ? null : (
          <Button look="text" onClick={() => setHasNote(true)}>
            Add a note…
          </Button>
        )}
        {onMedicine === undefined ? null : <Button onClick={() => setIsMedicine(true)}>Medicine given…</Button>}
      </div>
      {correcting === undefined ? null : (
        <CorrectedAction action={correcting.data.action} actions={actions} disabled={cannotSave} onSay={save} />
      )}
    </EntryPanel>
  );
}

/** An entry keeps the id of a choice, or the words that were written instead. */
function enteredAs(said: string, choices: readonly PolicyChoice[]): StatedChoice {
  const other = choices.find(({ needsText }) => needsText);
  return choices.some(({ id }) => id === said) || other === undefined
    ? { reason: said }
    : { reason: other.id, text: said };
}

function chosenFor(
  data: EventData | undefined,
  kinds: readonly PolicyChoice[],
  id: string | undefined,
): Chosen | undefined {
  const kind = kinds.find((each) => each.id === id);
  return data === undefined || kind === undefined ? undefined : { kind, severity: data.severity };
}

interface CorrectedActionProps {
  readonly action: string;
  readonly actions: readonly PolicyChoice[];
  readonly disabled: boolean;
  readonly onSay: (action: StatedChoice) => void;
}

/** What was done, as it was entered: nothing is tapped again that was right. */
function CorrectedAction({ action, actions, disabled, onSay }: CorrectedActionProps) {
  const entered = enteredAs(action, actions);
  const choices = withEntered(actions, entered);
  const [draft, setDraft] = useState<ReasonDraft>({ reason: entered.reason, text: entered.text ?? '' });
  const stated = statedReason(draft, choices);
  return (
    <>
      <ReasonField legend="What was done?" choices={choices} value={draft} onChange={setDraft} />
      <Button
        look="primary"
        disabled={disabled || stated === undefined}
        onClick={() => stated !== undefined && onSay(stated)}
      >
        Go on
      </Button>
    </>
  );
}

interface KindGridProps {
  readonly kinds: readonly PolicyChoice[];
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Each kind with its three severities: one tap says both. */
function KindGrid({ kinds, chosen, onChoose }: KindGridProps) {
  return (
    <div className={styles.kinds}>
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
        <div key={kind.id} className={styles.kind} role="group" aria-label={kind.label}>
          <span>{kind.label}</span>
          {severities.map(({ id, label }) => (
            <Button
              key={id}
              className={styles.severity}
              aria-pressed={chosen?.kind.id === kind.id && chosen.severity === id}
              onClick={() => onChoose({ kind, severity: id })}
            >
              {label}
            </Button>
          ))}
        </div>
      ))}
    </div>
  );
}

function OtherKind({ text, onType }: { readonly text: string; readonly onType: (text: string) => void }) {
  const id = useId();
  return (
    <div className={styles.other}>
      <label htmlFor={id}>What happened, in a few words</label>
      <input
        id={id}
        autoComplete="off"
        // It appears because it was asked for.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
