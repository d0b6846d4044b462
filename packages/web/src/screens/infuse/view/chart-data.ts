import {
  type Entry,
  type InfusionState,
  type Instant,
  pumpHistory,
  type VitalSign,
  type VitalSigns,
  vitalsInWords,
} from '@ketaguide/course';
import { amountInWords, type ClinicPolicy } from '@ketaguide/planning';
import { formatNumber } from '@ketaguide/quantities';
import type { NewestValues } from '../../../charts/vitals-chart.tsx';
import type { RateStep, TimedMark, VitalsChartData, VitalsReading } from '../../../charts/vitals-view.ts';
import { timeOfDay } from '../../../recorded-course/clock-words.ts';
import { choiceWords } from '../entries/stated-choice.ts';
import { minutesFrom } from './minutes.ts';

/** Where the time axis begins: at the start, without one at the first entry of a running pump, else now. */
export function chartStart({ started, pump, vitals, adverseEvents }: InfusionState, now: Instant): Instant {
  if (started !== undefined) return started.happenedAt;
  const during = vitals.filter(({ data }) => data.phase === 'infusion');
  return [...pump, ...during, ...adverseEvents].map(({ happenedAt }) => happenedAt).sort()[0] ?? now;
}

/** What the chart draws of an infusion. Times are minutes from where its axis begins. */
export function chartData(infusion: InfusionState, policy: ClinicPolicy, seen: Instant): VitalsChartData {
  // The clock was looked at before the last entry was made: nothing is drawn beyond now.
  const last = infusion.timeline.at(-1)?.entry.happenedAt ?? seen;
  const now = last > seen ? last : seen;
  const start = chartStart(infusion, now);
  const at = (instant: Instant): number => minutesFrom(start, instant);
  const { spans } = pumpHistory(infusion);
  return {
    readings: infusion.vitals.map((entry) => readingOf(entry, at, rateAt(spans, entry.happenedAt))),
    notObtained: infusion.vitals
      .filter(({ data }) => isNothingObtained(data.signs))
      .map(({ happenedAt }) => at(happenedAt)),
    rates: spans.map(({ from, to, rate }) => ({
      from: at(from),
      to: at(to ?? now),
      rate: rate.value,
    })),
    planned: plannedSteps(infusion),
    marks: marksOf(infusion, policy, at),
    now: Math.max(0, at(infusion.stopped?.happenedAt ?? now)),
    joinWithin: 2 * policy.vitalsInterval.value,
    lines: {},
  };
}

function readingOf(
  { happenedAt, data: { signs } }: Entry<'vitals-recorded'>,
  at: (instant: Instant) => number,
  pump: string,
): VitalsReading {
  const systolic = numberIn(signs['systolic-pressure']);
  const diastolic = numberIn(signs['diastolic-pressure']);
  const pulse = numberIn(signs.pulse);
  const saturation = numberIn(signs['oxygen-saturation']);
  return {
    at: at(happenedAt),
    ...(systolic === undefined ? {} : { systolic }),
    ...(diastolic === undefined ? {} : { diastolic }),
    ...(pulse === undefined ? {} : { pulse }),
    ...(saturation === undefined ? {} : { saturation }),
    words: `${timeOfDay(happenedAt)} ${vitalsInWords(signs)}${pump}`,
  };
}

/** ". Pump 17.5 mL/h"; nothing before the start. */
function rateAt(spans: ReturnType<typeof pumpHistory>['spans'], instant: Instant): string {
  const span = spans.findLast(({ from, to }) => from <= instant && (to === null || instant < to));
  return span === undefined ? '' : `. Pump ${amountInWords(span.rate)}`;
}

const numberIn = (sign: VitalSign | undefined): number | undefined =>
  sign !== undefined && 'value' in sign ? sign.value : undefined;

const isNothingObtained = (signs: VitalSigns): boolean =>
  Object.values(signs).every((sign) => sign !== undefined && 'notObtained' in sign);

/** The plan's first infusion, as its program sets the pump. */
function plannedSteps({ plan }: InfusionState): readonly RateStep[] {
  const steps = plan?.data.plan.result.program?.steps ?? [];
  const first = steps[0]?.session;
  return steps
    .filter(({ session, type }) => session === first && type !== 'bolus')
    .map(({ startMin, durationMin, rateMlPerH }) => ({
      from: startMin,
      to: startMin + durationMin,
      rate: rateMlPerH ?? 0,
    }));
}

function marksOf(
  { adverseEvents, pump, medicines }: InfusionState,
  policy: ClinicPolicy,
  at: (instant: Instant) => number,
): readonly TimedMark[] {
  return [
    ...adverseEvents.map(({ happenedAt, data }) => ({
      at: at(happenedAt),
      name: choiceWords({ reason: data.kind }, policy.adverseEvents).toLowerCase(),
    })),
    ...pump.flatMap(({ type, happenedAt }) =>
      type === 'bolus-given' || type === 'bag-changed'
        ? [{ at: at(happenedAt), name: type === 'bolus-given' ? 'bolus' : 'new bag' }]
        : [],
    ),
    ...medicines
      .filter(({ data }) => data.purpose === 'rescue')
      .map(({ happenedAt, data }) => ({ at: at(happenedAt), name: data.name })),
  ].filter((mark) => mark.at >= 0);
}

/** The newest number of each band; a sign that was not obtained last has none. */
export function newestValues({ vitals }: InfusionState, rate: string): NewestValues {
  const newest = (id: keyof VitalSigns): number | undefined =>
    numberIn(vitals.findLast(({ data }) => data.signs[id] !== undefined)?.data.signs[id]);
  const systolic = newest('systolic-pressure');
  const diastolic = newest('diastolic-pressure');
  const words = (value: number | undefined, unit = ''): string | undefined =>
    value === undefined ? undefined : `${formatNumber(value)}${unit}`;
  return {
    pressure:
      systolic === undefined && diastolic === undefined
        ? undefined
        : `${words(systolic) ?? '—'}/${words(diastolic) ?? '—'}`,
    pulse: words(newest('pulse')),
    saturation: words(newest('oxygen-saturation'), '%'),
    rate,
  };
}
