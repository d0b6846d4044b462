import { formatDuration, formatNumber, formatQuantity, type NumberFormat } from '@ketaguide/quantities';
import { answerSource } from '../answers/answer.ts';
import type { Fact, KnownValue } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';
import { findingById } from '../findings/index.ts';
import { choiceLabel } from './describe-criterion.ts';

/** What is shown while nothing is known. */
export const notKnownYet = 'Not known yet';

/** The value of a finding for a person: "Yes", "Severe", "70 kg", "8 of 10". */
export function describeValue(id: FindingId, value: KnownValue | undefined, format: NumberFormat = {}): string {
  if (value === undefined) return notKnownYet;
  const finding = findingById(id);
  if (typeof value === 'number') {
    const score = formatNumber(value, format);
    return finding.kind === 'score' ? `${score} of ${formatNumber(finding.scale.to, format)}` : score;
  }
  if (typeof value === 'object') {
    return value.unit === 'min'
      ? formatDuration({ value: value.value, unit: 'min' }, format)
      : formatQuantity(value, format);
  }
  if (value === 'yes') return 'Yes';
  if (value === 'no') return 'No';
  return choiceLabel(id, value);
}

/** How a fact came to be known, in a word or two. */
export type Origin = 'record' | 'entered' | 'implied' | 'default';

export function originOf(fact: Fact): Origin {
  if (fact.impliedBy !== undefined) return 'implied';
  if (fact.source === answerSource) return 'entered';
  return fact.source === 'guideline' ? 'default' : 'record';
}
