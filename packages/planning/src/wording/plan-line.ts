import { formatNumber, noBreakSpace, quantity, toNumber } from '@ketaguide/quantities';
import type { Plan, PlannedInfusion } from '../plan/plan.ts';
import { amountInWords, durationInWords } from './amount-in-words.ts';
import { inTurn, programWords, rateRuns, unknownRate } from './rates-in-turn.ts';

/** The plan in one line, as it stands first on screen and paper. What cannot be told is a dash, never a guess. */
export interface PlanLine {
  readonly isBlank: boolean;
  /** "35 mg per hour", "35, then 42 mg per hour"; a dash while the weight is not known. */
  readonly dose: string;
  /** Whether the pump's figures are exactly that dose, or rounded to its steps. */
  readonly isExact: boolean;
  /** "17.5 mL/h", as it is set on the pump. */
  readonly pump: string;
  /** "for 4 h", without pauses. */
  readonly duration: string;
  /** "140 mg", of one infusion; where they differ, of all together. */
  readonly total: string;
  /** "70 mL". */
  readonly volume: string;
  /** "Bolus 14 mg (7 mL) over 5 min first." */
  readonly bolus: string | undefined;
  /** What the pump does in turn, where that is more than one thing. */
  readonly program: string | undefined;
  /** What the total is of, where there is more than one infusion: " in each infusion". */
  readonly totalOf: string;
  /** Of a course, kept apart from what one infusion gives: "10 days, one infusion a day: 980 mg (490 mL) in all". */
  readonly course: string | undefined;
  /** The whole line in words, for the button and for screen readers. */
  readonly act: string | undefined;
}

const dash = '—';

const blankLine: PlanLine = {
  isBlank: true,
  dose: unknownRate('mg/h'),
  isExact: true,
  pump: unknownRate('mL/h'),
  duration: '',
  total: dash,
  volume: dash,
  bolus: undefined,
  program: undefined,
  totalOf: '',
  course: undefined,
  act: undefined,
};

export function planLine(plan: Plan | undefined): PlanLine {
  const infusion = plan?.infusions[0];
  if (plan === undefined || infusion === undefined) return blankLine;
  const { infusions } = plan;
  const course = courseOf(infusions);
  // What is alike is said once, what differs only as a whole: no figure of one infusion may stand for another.
  const told = course === 'differing' ? infusions : [infusion];
  const { doses, onPump } = rateRuns(told);
  const duration = durationInWords(infusion.dose.duration);
  const isBlank = onPump.length === 0;
  const total = course === 'differing' ? plan.infused : infusion.dose.total;
  const time = course === 'differing' ? `in ${infusionCount(infusions)}` : `for${noBreakSpace}${duration}`;
  const often = {
    single: '',
    daily: ` on ${dayCount(infusions)}`,
    alike: `, ${infusionCount(infusions)}`,
    differing: '',
  };
  return {
    isBlank,
    dose: doses.length === 0 ? blankLine.dose : inTurn(doses),
    isExact: told.every((each) => isExact(plan, each)),
    pump: isBlank ? blankLine.pump : inTurn(onPump),
    duration: `${time}${often[course]}`,
    total: total === undefined ? dash : amountInWords(total),
    volume: volumeOf(told) ?? dash,
    bolus: course === 'differing' ? undefined : bolusWords(infusion),
    program: course === 'differing' ? undefined : infusion.program && programWords(infusion),
    totalOf: { single: '', daily: eachInfusion, alike: eachInfusion, differing: ' in all of them' }[course],
    course: courseWords(plan, course),
    act: isBlank ? undefined : `${inTurn(onPump)} ${time.replace(noBreakSpace, ' ')}${often[course]}`,
  };
}

const eachInfusion = ' in each infusion';

const minutesPerDay = 1440;

type Course = 'single' | 'daily' | 'alike' | 'differing';

function courseOf(infusions: readonly PlannedInfusion[]): Course {
  const [first] = infusions;
  if (first === undefined || infusions.length === 1) return 'single';
  if (infusions.some((infusion) => whatRuns(infusion) !== whatRuns(first))) return 'differing';
  const starts = infusions.map(({ session }) => toNumber(session.start));
  return starts.every((start, day) => start === (starts[0] ?? 0) + day * minutesPerDay) ? 'daily' : 'alike';
}

/** The same text for infusions that are given alike, whenever they begin. */
const whatRuns = ({ session: { start, boluses, segments } }: PlannedInfusion): string =>
  JSON.stringify(
    [
      ...boluses.map((bolus) => [bolus.start, bolus.duration, bolus.dose] as const),
      ...segments.map((segment) => [segment.start, segment.duration, segment.rate] as const),
    ].map(([from, time, amount]) => [toNumber(from) - toNumber(start), toNumber(time), amount && toNumber(amount)]),
  );

const dayCount = ({ length }: readonly PlannedInfusion[]): string => `${formatNumber(length)} days`;
const infusionCount = ({ length }: readonly PlannedInfusion[]): string => `${formatNumber(length)} infusions`;

function isExact({ bag }: Plan, { session, program }: PlannedInfusion): boolean {
  const set = (program?.steps ?? []).filter(({ type }) => type === 'infusion');
  return session.segments.every(({ rate }, index) => {
    const onPump = set[index]?.rate;
    if (bag === undefined || rate === undefined || onPump === undefined) return true;
    return Math.abs(toNumber(rate) / bag.concentration.value - toNumber(onPump)) < 1e-9;
  });
}

/** What is infused, without the bolus; undefined without a bag or a weight. */
function volumeOf(infusions: readonly PlannedInfusion[]): string | undefined {
  const volumes = infusions.map(({ program }) =>
    program?.steps.reduce((sum, { type, volume }) => sum + (type === 'bolus' ? 0 : toNumber(volume)), 0),
  );
  if (volumes.includes(undefined)) return undefined;
  return amountInWords(
    quantity(
      volumes.reduce<number>((sum, volume) => sum + (volume ?? 0), 0),
      'mL',
    ),
  );
}

function courseWords({ infusions, infused }: Plan, course: Course): string | undefined {
  if (course === 'single' || course === 'differing') return undefined;
  const total = infused === undefined ? dash : amountInWords(infused);
  const often =
    course === 'daily' ? `${dayCount(infusions)}, one infusion a day` : `${infusionCount(infusions)}, alike`;
  return `${often}: ${total} (${volumeOf(infusions) ?? dash}) in all`;
}

function bolusWords({ dose: { bolus }, program }: PlannedInfusion): string | undefined {
  if (bolus === undefined || bolus.value === 0) return undefined;
  const step = program?.steps.find(({ type }) => type === 'bolus');
  const volume = step && amountInWords(quantity(toNumber(step.volume), 'mL'));
  const minutes = step === undefined ? 0 : toNumber(step.duration);
  const time = minutes === 0 ? 'at once' : `over ${durationInWords(quantity(minutes, 'min'))}`;
  return `Bolus ${amountInWords(bolus)}${volume === undefined ? '' : ` (${volume})`} ${time} first.`;
}
