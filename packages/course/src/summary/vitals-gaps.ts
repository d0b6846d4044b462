import { formatDuration } from '@ketaguide/quantities';
import type { Entry } from '../events/entry.ts';
import type { Instant } from '../events/event-envelope.ts';
import type { SummaryLine } from './infusion-summary.ts';
import { plain, said, type View } from './summary-view.ts';

/**
 * Where the clinic's interval passed twice during the infusion without vital signs: one set was missed. It is said in
 * print as the chart shows it, as a gap.
 */
export function vitalsGapLines({ infusion, policy, now, clock }: View): readonly SummaryLine[] {
  const { started, stopped, vitals } = infusion;
  if (started === undefined) return [];
  const end = stopped?.happenedAt ?? now;
  const taken = vitals
    .filter(hasValue)
    .map(({ happenedAt }) => happenedAt)
    .filter((at) => at > started.happenedAt && at < end);
  const times = [started.happenedAt, ...taken, end];
  return times.slice(1).flatMap((to, index) => {
    const from = times[index] ?? to;
    if (minutesBetween(from, to) < 2 * policy.vitalsInterval.value) return [];
    const interval = formatDuration(policy.vitalsInterval, plain);
    const words = `No vital signs recorded from ${clock.time(from)} to ${clock.time(to)}. The clinic asks every ${interval}.`;
    return [said(words, 'clinic-policy', from)];
  });
}

/** Lines in the order of their time. */
export const inOrderOfTime = (lines: readonly SummaryLine[]): readonly SummaryLine[] =>
  lines.toSorted(({ at: left = '' }, { at: right = '' }) => (left < right ? -1 : left > right ? 1 : 0));

const hasValue = ({ data }: Entry<'vitals-recorded'>): boolean =>
  Object.values(data.signs).some((sign) => 'value' in sign);

const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000;
