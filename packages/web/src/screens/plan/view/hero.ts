import type { Plan, PlannedInfusion } from '@ketaguide/planning';
import { amountInWords, durationInWords } from '@ketaguide/planning';
import { noBreakSpace, quantity, toNumber } from '@ketaguide/quantities';
import { count } from '../../../words/count.ts';
import type { PlanView } from './plan-view.ts';
import { inTurn, programWords, rateRuns, unknownRate } from './rate-runs.ts';

/** The plan in one line. What cannot be told is a dash, never a number from before. */
export interface Hero {
  readonly isBlank: boolean;
  /** "35 mg per hour", "35, then 42 mg per hour"; a dash while the weight is not known. */
  readonly dose: string;
  /** Whether the pump's figures are exactly that dose, or rounded to its steps. */
  readonly isExact: boolean;
  /** "17.5 mL/h", as it is set on the pump. */
  readonly pump: string;
  /** "for 4 h", without pauses. */
  readonly duration: string;
  /** "140 mg", of one infusion. */
  readonly total: string;
  /** "70 mL". */
  readonly volume: string;
  /** "Bolus 14 mg (7 mL) over 5 min first." */
  readonly bolus: string | undefined;
  /** What the pump does in turn, where that is more than one thing. */
  readonly program: string | undefined;
  /** Of a course, kept apart from what one infusion gives: "10 days, one infusion a day: 980 mg (490 mL) in all". */
  readonly course: string | undefined;
  /** The whole line in words, for the button and for screen readers. */
  readonly act: string | undefined;
}

const dash = '—';

const blankHero: Hero = {
  isBlank: true,
  dose: unknownRate('mg/h'),
  isExact: true,
  pump: unknownRate('mL/h'),
  duration: '',
  total: dash,
  volume: dash,
  bolus: undefined,
  program: undefined,
  course: undefined,
  act: undefined,
};

export function hero({ plan }: PlanView): Hero {
  const infusion = plan?.infusions[0];
  if (plan === undefined || infusion === undefined) return blankHero;
  const { dose, program } = infusion;
  const { doses, onPump } = rateRuns(infusion);
  const duration = durationInWords(dose.duration);
  const isBlank = onPump.length === 0;
  const days = plan.infusions.length === 1 ? '' : ` on ${count(plan.infusions.length, 'day')}`;
  const volume = volumeOf([infusion]);
  return {
    isBlank,
    dose: doses.length === 0 ? blankHero.dose : inTurn(doses),
    isExact: isExact(plan, infusion),
    pump: isBlank ? blankHero.pump : inTurn(onPump),
    duration: `for${noBreakSpace}${duration}${days}`,
    total: dose.total === undefined ? dash : amountInWords(dose.total),
    volume: volume ?? dash,
    bolus: bolusWords(infusion),
    program: program && programWords(infusion),
    course: courseWords(plan),
    act: isBlank ? undefined : `${inTurn(onPump)} for ${duration}${days}`,
  };
}

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

function courseWords({ infusions, infused }: Plan): string | undefined {
  if (infusions.length === 1) return undefined;
  const total = infused === undefined ? dash : amountInWords(infused);
  return `${count(infusions.length, 'day')}, one infusion a day: ${total} (${volumeOf(infusions) ?? dash}) in all`;
}

function bolusWords({ dose: { bolus }, program }: PlannedInfusion): string | undefined {
  if (bolus === undefined || bolus.value === 0) return undefined;
  const step = program?.steps.find(({ type }) => type === 'bolus');
  const volume = step && amountInWords(quantity(toNumber(step.volume), 'mL'));
  const minutes = step === undefined ? 0 : toNumber(step.duration);
  const time = minutes === 0 ? 'at once' : `over ${durationInWords(quantity(minutes, 'min'))}`;
  return `Bolus ${amountInWords(bolus)}${volume === undefined ? '' : ` (${volume})`} ${time} first.`;
}
