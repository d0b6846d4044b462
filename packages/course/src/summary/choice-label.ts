import type { PolicyChoice, PolicyItem } from '@ketaguide/planning';
import type { StatedReason } from '../events/infusion-entries.ts';

/** The label of a choice by its id; the words of the id where the policy has no such choice, or no longer. */
export const choiceLabelOf = (choices: readonly PolicyItem[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label.replace(/…$/, '') ?? wordsOf(id);

const wordsOf = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

/** "Adverse event", "Other: pump moved": the reason and what was written to it. */
export function reasonInWords({ reason, text }: StatedReason, choices: readonly PolicyChoice[]): string {
  const label = choiceLabelOf(choices, reason);
  const written = text?.trim() ?? '';
  return written === '' ? label : `${label}: ${written}`;
}
