import { choiceLabelOf, type StatedReason } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import type { ReactNode } from 'react';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';

/** A choice of a list while it is made, with what is written to it. */
export interface ReasonDraft {
  readonly reason: string | undefined;
  readonly text: string;
}

interface ReasonFieldProps {
  readonly legend: ReactNode;
  readonly choices: readonly PolicyChoice[];
  readonly value: ReasonDraft;
  readonly onChange: (value: ReasonDraft) => void;
}

/** One of the clinic's choices; what has to be written out opens a field. */
export function ReasonField({ legend, choices, value, onChange }: ReasonFieldProps) {
  return (
    <>
      <ChoiceField
        legend={legend}
        options={choices.map(({ id, label }) => ({ value: id, label }))}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
      />
      {needsText(value, choices) ? (
        <TextEntry label="In a few words" value={value.text} onChange={(text) => onChange({ ...value, text })} />
      ) : null}
    </>
  );
}

const needsText = ({ reason }: ReasonDraft, choices: readonly PolicyChoice[]): boolean =>
  choices.find(({ id }) => id === reason)?.needsText === true;

/** What was chosen; undefined as long as something is missing. A text is kept where the choice asks for one. */
export function statedReason(draft: ReasonDraft, choices: readonly PolicyChoice[]): StatedReason | undefined {
  const { reason } = draft;
  if (reason === undefined) return undefined;
  if (!needsText(draft, choices)) return { reason };
  const text = draft.text.trim();
  return text === '' ? undefined : { reason, text };
}

/** The clinic's list with what an entry says, where the list no longer has it. */
export const withEntered = (
  choices: readonly PolicyChoice[],
  { reason, text }: StatedReason,
): readonly PolicyChoice[] =>
  choices.some(({ id }) => id === reason)
    ? choices
    : [
        ...choices,
        { id: reason, label: choiceLabelOf(choices, reason), ...(text === undefined ? {} : { needsText: true }) },
      ];
