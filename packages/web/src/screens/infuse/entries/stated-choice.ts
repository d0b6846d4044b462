import type { StatedReason } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';

/** A choice of the clinic's list, with a text where one was written. */
export type StatedChoice = StatedReason;

/** In words: the label, or what was written. */
export function choiceWords({ reason, text }: StatedReason, choices: readonly PolicyChoice[]): string {
  if (text !== undefined && text !== '') return text;
  return choices.find(({ id }) => id === reason)?.label ?? reason;
}
