import type { BenefitDuration } from '@ketaguide/course';
import { limits } from '@ketaguide/guideline';
import { formatNumber, formatPercent } from '@ketaguide/quantities';

/** What the words mean, said beside them: the guideline defines no duration. */
export const benefitDefinition = `From the day of the infusion to the last score in a row that is still at least ${formatPercent(limits.responsePercentDecrease.value)} lower than before.`;

/** "Benefit held to week 8, no longer at week 12." */
export function benefitWords(benefit: BenefitDuration): string {
  switch (benefit.kind) {
    case 'not-known':
      return 'Duration of benefit: not known yet.';
    case 'never':
      return `No benefit by this measure at ${timePoint(benefit.firstDays)}, the first score.`;
    case 'at-least':
      if (benefit.days === 0) return 'Duration of benefit: not known yet, scored on the day of the infusion only.';
      return `Benefit held to ${timePoint(benefit.days)}, the last score.`;
    case 'ended':
      return `Benefit held to ${timePoint(benefit.days)}, no longer at ${timePoint(benefit.notAtDays)}.`;
  }
}

/** "week 4"; between two weeks the day as well: "day 10 (1.4 weeks)", rounded down. */
function timePoint(days: number): string {
  if (days === 0) return 'the day of the infusion';
  if (days % 7 === 0) return `week ${formatNumber(days / 7)}`;
  return `day ${formatNumber(days)} (${formatNumber(Math.floor((days * 10) / 7) / 10)} weeks)`;
}
