import { noBreakSpace, quantity, toNumber, units } from '@ketaguide/quantities';
import { amount, durationWords } from './amount.ts';
import type { PlanView } from './plan-view.ts';

/** The plan in one line. What cannot be told is a dash, never a number from before. */
export interface Hero {
  readonly isBlank: boolean;
  /** "35 mg per hour"; a dash while the weight is not known. */
  readonly dose: string;
  /** Whether the pump's figure is exactly that dose, or rounded to its steps. */
  readonly isExact: boolean;
  /** "17.5 mL/h", as it is set on the pump. */
  readonly pump: string;
  /** "for 4 h". */
  readonly duration: string;
  /** "140 mg". */
  readonly total: string;
  /** "70 mL". */
  readonly volume: string;
  /** "Bolus 14 mg (7 mL) over 5 min, then". */
  readonly bolus: string | undefined;
  /** The whole line in words, for the button and for screen readers. */
  readonly act: string | undefined;
}

const dash = '—';

const blank = (unit: 'mg/h' | 'mL/h'): string => `${dash}${noBreakSpace}${units[unit].other}`;

const blankHero: Hero = {
  isBlank: true,
  dose: blank('mg/h').replaceAll(' ', noBreakSpace),
  isExact: true,
  pump: blank('mL/h'),
  duration: '',
  total: dash,
  volume: dash,
  bolus: undefined,
  act: undefined,
};

export function hero({ plan }: PlanView): Hero {
  const infusion = plan?.infusions[0];
  if (plan === undefined || infusion === undefined) return blankHero;
  const { dose, program } = infusion;
  const duration = durationWords(dose.duration);
  const step = program?.steps.find(({ type }) => type === 'infusion');
  const bolusStep = program?.steps.find(({ type }) => type === 'bolus');
  const rate = step?.rate && quantity(toNumber(step.rate), 'mL/h');
  const concentration = plan.bag?.concentration.value;
  const exactRate = dose.rate && concentration ? dose.rate.value / concentration : undefined;
  const pump = rate === undefined ? blank('mL/h') : amount(rate);
  return {
    isBlank: rate === undefined,
    dose: dose.rate === undefined ? blankHero.dose : amount(dose.rate),
    isExact: rate === undefined || exactRate === undefined || Math.abs(exactRate - rate.value) < 1e-9,
    pump,
    duration: `for${noBreakSpace}${duration}`,
    total: dose.total === undefined ? dash : amount(dose.total),
    volume: step === undefined ? dash : amount(quantity(toNumber(step.volume), 'mL')),
    bolus: bolusWords(dose, bolusStep && amount(quantity(toNumber(bolusStep.volume), 'mL')), bolusStep?.duration),
    act: rate === undefined ? undefined : `${pump} for ${duration}`,
  };
}

type Dose = NonNullable<PlanView['plan']>['infusions'][number]['dose'];
type Exact = Parameters<typeof toNumber>[0];

function bolusWords({ bolus }: Dose, volume: string | undefined, over: Exact | undefined): string | undefined {
  if (bolus === undefined || bolus.value === 0) return undefined;
  const minutes = over === undefined ? 0 : toNumber(over);
  const time = minutes === 0 ? 'at once' : `over ${durationWords(quantity(minutes, 'min'))}`;
  return `Bolus ${amount(bolus)}${volume === undefined ? '' : ` (${volume})`} ${time} first.`;
}
