import type { FindingId, Provenance, RecommendationId } from '@ketaguide/guideline';

/**
 * `note`: to be read. `reason`: the plan can be signed once a reason is given. `stop`: the plan cannot be signed; only a
 * change clears it. A stop is a rule of the tool or the clinic, never the guideline's.
 */
export type CheckLevel = 'note' | 'reason' | 'stop';

/** What is so, what the rule is, and what can be done: each one short line. */
export interface CheckWords {
  readonly fact: string;
  readonly rule?: string;
  readonly choice?: string;
}

/** Something about a plan that its reader must know, with the rule that it comes from. */
export interface Check extends CheckWords {
  /** Stable: reasons, audit rows and tests cite it. */
  readonly id: string;
  readonly level: CheckLevel;
  readonly recommendation: RecommendationId | null;
  readonly provenance: Provenance;
  /** Fact, rule and choice in one text. */
  readonly message: string;
  /** The infusions that it is about, counted from 1. Absent: the whole plan. */
  readonly infusions?: readonly number[];
  /** The findings that could still settle it. */
  readonly unknown: readonly FindingId[];
  /** The ids of the guideline's annotations that it quotes. */
  readonly annotations: readonly string[];
  /** Where a rule that is not the guideline's can be read. */
  readonly source?: { readonly text: string; readonly url: string };
}

export function check(
  head: Pick<Check, 'id' | 'level' | 'recommendation' | 'provenance'>,
  words: CheckWords,
  more: Partial<Pick<Check, 'infusions' | 'unknown' | 'annotations' | 'source'>> = {},
): Check {
  return { ...head, ...words, message: inOneText(words), unknown: [], annotations: [], ...more };
}

const inOneText = ({ fact, rule, choice }: CheckWords): string =>
  [fact, rule, choice].filter((line) => line !== undefined).join(' ');
