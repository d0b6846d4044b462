import { InvalidValueError } from '@ketaguide/quantities';
import type { Check } from '../checks/check.ts';

/** Why a clinician departs from a rule: one tap, or a text. */
export interface ReasonChoice {
  readonly id: string;
  readonly label: string;
  /** Has to be written out. */
  readonly needsText?: true;
}

export const reasonChoices = [
  { id: 'lower-dose-on-purpose', label: 'Lower dose chosen on purpose' },
  { id: 'tolerated-before', label: 'Tolerated before at this dose' },
  { id: 'specialist-advice', label: 'Specialist advice' },
  { id: 'benefit-outweighs-risk', label: 'Benefit judged to outweigh risk' },
  { id: 'done-before-start', label: 'Will be done before start' },
  { id: 'other', label: 'Other…', needsText: true },
] as const satisfies readonly ReasonChoice[];

export type ReasonId = (typeof reasonChoices)[number]['id'];

/** A reason as it was given for a check as it stood. */
export interface GivenReason {
  readonly check: string;
  /** The fact for which it was given. Another fact, such as another total, needs another reason. */
  readonly fact: string;
  readonly reason: ReasonId;
  /** Required for `other`, allowed for all. */
  readonly text?: string;
}

/** The choices that make sense for a check, by the beginning of its id; the first that fits counts. */
const fitting: readonly { readonly checks: string; readonly reasons: readonly ReasonId[] }[] = [
  {
    checks: 'dosing.dose-response',
    reasons: ['lower-dose-on-purpose', 'tolerated-before', 'specialist-advice', 'other'],
  },
  { checks: 'dosing.', reasons: ['tolerated-before', 'specialist-advice', 'benefit-outweighs-risk', 'other'] },
  {
    checks: 'contraindications.',
    reasons: ['specialist-advice', 'benefit-outweighs-risk', 'done-before-start', 'other'],
  },
  { checks: 'testing.', reasons: ['done-before-start', 'specialist-advice', 'benefit-outweighs-risk', 'other'] },
  { checks: 'personnel.', reasons: ['done-before-start', 'specialist-advice', 'other'] },
  { checks: 'weight.', reasons: ['done-before-start', 'specialist-advice', 'other'] },
];

const alwaysFitting: readonly ReasonId[] = ['specialist-advice', 'benefit-outweighs-risk', 'other'];

/** The reasons to offer for a check, best fitting first. Empty for a note, which needs none, and a stop, which has none. */
export function reasonsFor({ id, level }: Pick<Check, 'id' | 'level'>): readonly ReasonId[] {
  if (level !== 'reason') return [];
  return fitting.find(({ checks }) => id.startsWith(checks))?.reasons ?? alwaysFitting;
}

/** A reason for a check as it stands now. */
export const giveReason = ({ id, fact }: Pick<Check, 'id' | 'fact'>, reason: ReasonId, text?: string): GivenReason => ({
  check: id,
  fact,
  reason,
  ...(text === undefined ? {} : { text }),
});

/** The reason that counts for a check, if one was given for the very fact that it states. */
export const reasonGiven = (check: Check, reasons: readonly GivenReason[]): GivenReason | undefined =>
  reasons.find((given) => given.check === check.id && given.fact === check.fact);

/** The checks that still need a reason. */
export const missingReasons = (checks: readonly Check[], reasons: readonly GivenReason[]): readonly Check[] =>
  checks.filter((check) => check.level === 'reason' && reasonGiven(check, reasons) === undefined);

/** The reasons that still count after a change; the others were given for something that is no longer so. */
export const keptReasons = (checks: readonly Check[], reasons: readonly GivenReason[]): readonly GivenReason[] =>
  reasons.filter((given) =>
    checks.some(({ id, fact, level }) => level === 'reason' && id === given.check && fact === given.fact),
  );

/** @throws InvalidValueError for a reason that is not on the list, or "other" without a text */
export function checkReasons(reasons: readonly GivenReason[]): void {
  for (const { check, reason, text } of reasons) {
    const choice: ReasonChoice | undefined = reasonChoices.find(({ id }) => id === reason);
    if (choice === undefined) {
      throw new InvalidValueError(
        `reason for ${check}`,
        reason,
        `one of ${reasonChoices.map(({ id }) => id).join(', ')}`,
      );
    }
    if (choice.needsText && (text ?? '').trim() === '') {
      throw new InvalidValueError(`reason for ${check}`, text ?? 'no text', 'a few words');
    }
  }
}
