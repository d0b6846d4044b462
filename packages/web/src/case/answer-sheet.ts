import { AnswerError, type Answers, askedFindingById, type FindingId, parseAnswers } from '@ketaguide/guideline';

/** Why something is not known, as a person says it. */
export const whysNotKnown = [
  { value: 'not-asked', label: 'Not asked' },
  { value: 'not-available', label: 'Not available' },
  { value: 'declined', label: 'Patient declined' },
] as const;

export type WhyNotKnown = (typeof whysNotKnown)[number]['value'];

/** What a person entered for one finding. `at` is the clock time of this device, "09:04". */
export type GivenAnswer =
  | {
      readonly kind: 'known';
      /** As the definition takes it: a text, a number, or a value with its unit. */
      readonly value: string | number | { readonly value: number; readonly unit: string };
      readonly at: string;
      /** Why it differs from what the record says. */
      readonly reason?: string;
    }
  | { readonly kind: 'not-known'; readonly at: string; readonly why?: WhyNotKnown };

/** Everything that was entered for the open case. Kept in memory only. */
export type AnswerSheet = { readonly [id in FindingId]?: GivenAnswer };

export const emptySheet: AnswerSheet = {};

/** The known answers, as the engine takes them. An answer "unknown" is none: it never hides the record. */
export function answersOf(sheet: AnswerSheet): Answers {
  return parseAnswers(
    Object.fromEntries(
      Object.entries(sheet).flatMap(([id, given]) => (given.kind === 'known' ? [[id, given.value]] : [])),
    ),
  );
}

export const answerCount = (sheet: AnswerSheet): number => Object.keys(sheet).length;

/** The sheet with one answer more, changed, or (undefined) withdrawn. */
export function withAnswer(sheet: AnswerSheet, finding: FindingId, answer: GivenAnswer | undefined): AnswerSheet {
  if (answer !== undefined) return { ...sheet, [finding]: answer };
  const { [finding]: _withdrawn, ...rest } = sheet;
  return rest;
}

/** Why the definition does not take this sheet, in a sentence for the person who answers; undefined when it does. */
export function whyRefused(sheet: AnswerSheet): string | undefined {
  try {
    answersOf(sheet);
    return undefined;
  } catch (error) {
    if (error instanceof AnswerError) return `Not taken. Expected ${withNames(error.expected)}`;
    throw error;
  }
}

/** The engine names findings by their ids, in quotes; people know them by their names. */
const withNames = (text: string): string =>
  text.replace(/"([a-z-]+)"/g, (whole, id: string) => askedFindingById(id)?.name.toLowerCase() ?? whole);
