import type { RateUnit } from '../../../case/plan-draft.ts';
import { numberOf } from '../../../parts/read-number.ts';
import { rateKeys } from './rate-unit.ts';
import { courseInterval } from './read-days.ts';
import type { DraftReading } from './read-draft.ts';

/** Something that is given, as `parseRegimen` takes it: times in min from the start. */
type Event = Readonly<Record<string, string | number | undefined>>;

/** All that is given in the course; undefined while something is missing or cannot be read. */
export function eventsOf(reading: DraftReading, unit: RateUnit): readonly Event[] | undefined {
  const infusion = eventsOfOne(reading, unit);
  if (infusion === undefined) return undefined;
  const days = numberOf(reading.days) ?? 1;
  return Array.from({ length: days }, (_, day) =>
    infusion.map(({ t, ...event }) => ({ t: t + day * courseInterval, ...event })),
  ).flat();
}

/** The bolus, then each step after the one before: one pump gives it all. */
function eventsOfOne(reading: DraftReading, unit: RateUnit) {
  const { steps, bolus: bolusReading, bolusMinutes, isReadable, bag } = reading;
  const bolus = numberOf(bolusReading) ?? 0;
  const bolusMin = numberOf(bolusMinutes);
  if (unit === 'mL/h' && bag.bag === undefined) return undefined;
  if (!isReadable || steps.at(-1)?.kind === 'pause' || (bolus > 0 && bolusMin === undefined)) return undefined;
  const events: (Event & { readonly t: number })[] =
    bolus > 0 ? [{ t: 0, type: 'bolus', doseMgPerKg: bolus, durationMin: bolusMin }] : [];
  let t = bolus > 0 ? (bolusMin ?? 0) : 0;
  for (const { kind, rate: rateReading, duration } of steps) {
    const rate = numberOf(rateReading);
    if (duration === undefined || (kind === 'rate' && rate === undefined)) return undefined;
    if (kind === 'rate') events.push({ t, type: 'infusion', [rateKeys[unit]]: rate, durationMin: duration });
    t += duration;
  }
  return events;
}
