import type { PlannedInfusion } from '@ketaguide/planning';
import { toNumber } from '@ketaguide/quantities';

/** When an infusion begins and ends: min from the start of the regimen. */
export const timesOf = ({
  session: { start, end },
}: PlannedInfusion): { readonly start: number; readonly end: number } => ({
  start: toNumber(start),
  end: toNumber(end),
});

/** When it runs, pauses left out: min from its own start. */
export const runningTimes = ({ session }: PlannedInfusion): readonly { readonly from: number; readonly to: number }[] =>
  session.segments.map(({ start, duration }) => {
    const from = toNumber(start) - toNumber(session.start);
    return { from, to: from + toNumber(duration) };
  });
