/** A line that is ticked: on the checklist before the start, or before the patient leaves. */
export interface PolicyItem {
  /** Stable: entries of the record name it. */
  readonly id: string;
  readonly label: string;
}

/** One of a list to choose from: a reason, a kind of event, an action. */
export interface PolicyChoice extends PolicyItem {
  /** Has to be written out. */
  readonly needsText?: true;
}

/** Every list has it, so that nothing that happened is left out for want of a word. */
export const other: PolicyChoice = { id: 'other', label: 'Other…', needsText: true };
