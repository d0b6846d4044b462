import type { Provenance, RecommendationId } from '@ketaguide/guideline';
import type { Entry } from '../events/entry.ts';
import type { ItemState, StatedReason } from '../events/infusion-entries.ts';

/** One line of the checklist before the start, or of the list before the record is closed. */
export interface ChecklistLine {
  /** Of the policy's item, of the guideline's finding, or the tool's own. Entries name it. */
  readonly id: string;
  readonly label: string;
  readonly provenance: Provenance;
  /** Where the guideline asks for it. */
  readonly recommendation: RecommendationId | null;
  /** `tick`: somebody answers it here. `entry`: it is done by an entry of its own, such as vital signs. */
  readonly how: 'tick' | 'entry';
  readonly answer: Entry<'item-checked'> | Entry<'discharge-item-checked'> | undefined;
  /** `not-asked-yet` is no answer, and no "no". */
  readonly state: ItemState | 'not-asked-yet';
  /** Why it was not done, if somebody said so. */
  readonly reason: StatedReason | undefined;
  /** Done, or not done for a stated reason. */
  readonly isSettled: boolean;
}

interface LineHead extends Pick<ChecklistLine, 'id' | 'label' | 'provenance'> {
  readonly recommendation?: RecommendationId | null;
}

/** A line that somebody ticks. What is known already need not be asked again. */
export function tickLine(
  { recommendation = null, ...head }: LineHead,
  answer: ChecklistLine['answer'],
  isKnown = false,
): ChecklistLine {
  const reason = answer?.data.reason === undefined ? undefined : reasonOf(answer.data.reason, answer.data.text);
  const state = answer?.data.state ?? (isKnown ? 'yes' : 'not-asked-yet');
  return {
    ...head,
    recommendation,
    how: 'tick',
    answer,
    state,
    reason,
    isSettled: state === 'yes' || (state !== 'not-asked-yet' && reason !== undefined),
  };
}

/** A line that an entry of its own settles. */
export function entryLine({ recommendation = null, ...head }: LineHead, isDone: boolean): ChecklistLine {
  return {
    ...head,
    recommendation,
    how: 'entry',
    answer: undefined,
    state: isDone ? 'yes' : 'not-asked-yet',
    reason: undefined,
    isSettled: isDone,
  };
}

const reasonOf = (reason: string, text: string | undefined): StatedReason => ({
  reason,
  ...(text === undefined ? {} : { text }),
});

/** The lines that are still open. */
export const openLines = (lines: readonly ChecklistLine[]): readonly ChecklistLine[] =>
  lines.filter(({ isSettled }) => !isSettled);
