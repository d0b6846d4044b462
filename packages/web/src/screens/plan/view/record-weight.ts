import { type Findings, weightIsOldAfterDays } from '@ketaguide/guideline';
import { daysBetween } from '@ketaguide/quantities';

/** The weight that is known of the patient, with the day it was measured. */
export interface RecordWeight {
  readonly value: number;
  readonly date: string | undefined;
  readonly daysAgo: number | undefined;
  /** Too long ago, or nobody knows when: it counts only after somebody has confirmed it. */
  readonly isOld: boolean;
  readonly source: string;
}

export function recordWeight({ weight }: Findings, asOf: string): RecordWeight | undefined {
  const fact = weight?.fact;
  if (fact === undefined || typeof fact.value !== 'object' || fact.value.unit !== 'kg') return undefined;
  const isEntered = fact.source === 'answer';
  const daysAgo = fact.date === undefined ? undefined : daysBetween(fact.date, asOf);
  return {
    value: fact.value.value,
    date: fact.date,
    daysAgo,
    isOld: !isEntered && (daysAgo === undefined || daysAgo > weightIsOldAfterDays),
    source: fact.source,
  };
}
