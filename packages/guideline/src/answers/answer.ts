import type { Fact } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';

/** What a person answered, by finding. A blank or unknown answer is not here: it never hides the record. */
export type Answers = { readonly [id in FindingId]?: Fact };

/** The source of every fact that a person entered. */
export const answerSource = 'answer';

/** An answer that cannot be used. The message names the finding, the value and what was expected. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly finding: string;
  readonly value: unknown;
  readonly expected: string;

  constructor(finding: string, value: unknown, expected: string) {
    super(`answer "${finding}": expected ${expected}, got ${JSON.stringify(value) ?? 'nothing'}`);
    this.finding = finding;
    this.value = value;
    this.expected = expected;
  }
}
