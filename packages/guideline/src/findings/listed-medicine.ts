/**
 * A medicine that the patient takes, by the value set that holds its code. It is no finding: the guideline asks for none,
 * but the label of ketamine speaks of some.
 */
export interface ListedMedicine {
  /** `drug.theophylline` and the like. */
  readonly valueSet: string;
  /** What the record or the person calls it. */
  readonly name: string;
  /** The resource of the record, or `answerSource` where a person entered it. */
  readonly source: string;
  /** When it was ordered or taken, as the record gives it. */
  readonly date?: string;
}
