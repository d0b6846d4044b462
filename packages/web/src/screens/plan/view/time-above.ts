import { areaUnderCurve, type PharmacokineticModel, peak, timeAbove, typicalCurve } from '@ketaguide/pharmacokinetics';
import type { Plan } from '@ketaguide/planning';
import { durationInWords } from '@ketaguide/planning';
import { formatNumber, quantity } from '@ketaguide/quantities';
import { type Reading, readNumber } from '../../../parts/read-number.ts';
import { concentration, timeWords } from './concentration-words.ts';
import { timesOf } from './infusion-times.ts';
import { highestConcentration } from './target.ts';

/**
 * How high the model's typical adult comes in the first infusion, and for how long above a landmark that somebody typed:
 * "Highest: 318 ng/mL at 4 h. Above 100 ng/mL for 5 h 2 min, until 5 h 30 min." Looked at for twice the infusion, as drawn.
 */
export function exposureWords(
  plan: Plan,
  model: PharmacokineticModel,
  landmark: number | undefined,
): readonly string[] {
  const [first] = plan.infusions;
  if (first === undefined) return [];
  const { start, end } = timesOf(first);
  const { regimen } = plan.input;
  const events = regimen.events.filter((event) => event.start.value < end);
  const curve = typicalCurve({ ...regimen, events }, model);
  const until = quantity(2 * (end - start), 'min');
  const highest = peak(curve, 'plasma', until);
  const above = landmark === undefined ? undefined : timeAbove(curve, 'plasma', quantity(landmark, 'ng/mL'), until);
  return [
    ...(highest === undefined
      ? []
      : [`Highest: ${concentration(highest.concentration.value)} ng/mL at ${timeWords(highest.time.value)}.`]),
    `Area under the curve in the first ${durationInWords(until)}: ${formatNumber(areaUnderCurve(curve, until), { maximumFractionDigits: 0 })} ng/mL × h.`,
    ...(above === undefined || landmark === undefined ? [] : [aboveWords(landmark, above, until.value)]),
  ];
}

/** A landmark as it is typed. */
export const landmarkReading = (text: string): Reading =>
  readNumber(text, { from: 0, to: highestConcentration, moreThanFrom: true });

function aboveWords(
  landmark: number,
  { total, stretches }: NonNullable<ReturnType<typeof timeAbove>>,
  until: number,
): string {
  const name = `${concentration(landmark)} ng/mL`;
  if (stretches.length === 0) return `Never above ${name}.`;
  const times = stretches.map(({ from, to }) =>
    to >= until
      ? `from ${timeWords(from)} and still at ${timeWords(until)}`
      : `from ${timeWords(from)} to ${timeWords(to)}`,
  );
  return `Above ${name} for ${timeWords(total.value)}: ${times.join(', ')}.`;
}
