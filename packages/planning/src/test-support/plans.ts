import { combineFindings, type Findings, parseAnswers } from '@ketaguide/guideline';
import { parseRegimen } from '@ketaguide/quantities';
import { type Check, makePlan, type Plan, type PlanInput } from '../index.ts';

/** Plans for tests, from the figures that people write. */

export const asOf = '2026-11-24';

export interface Figures {
  /** Null: not known. */
  readonly weightKg?: number | null;
  readonly ageYears?: number;
  readonly rate?: number;
  /** Instead of the rate by weight. */
  readonly rateMgPerH?: number;
  readonly rateMlPerH?: number;
  readonly durationMin?: number;
  readonly bolusMgPerKg?: number;
  readonly bolusMin?: number;
  readonly bag?: { readonly mg: number; readonly ml: number } | null;
}

function regimenOf(figures: Figures) {
  const { ageYears, bolusMgPerKg, bolusMin = 0, rate = 0.5, rateMgPerH, rateMlPerH, durationMin = 240 } = figures;
  const { weightKg = 70, bag = { mg: 500, ml: 250 } } = figures;
  return parseRegimen({
    patient: { ...(weightKg === null ? {} : { weightKg }), ...(ageYears === undefined ? {} : { ageYears }) },
    events: [
      ...(bolusMgPerKg === undefined
        ? []
        : [{ t: 0, type: 'bolus', doseMgPerKg: bolusMgPerKg, durationMin: bolusMin }]),
      {
        t: 0,
        type: 'infusion',
        durationMin,
        ...(rateMgPerH === undefined && rateMlPerH === undefined
          ? { rateMgPerKgPerH: rate }
          : { rateMgPerH, rateMlPerH }),
      },
    ],
    ...(bag === null ? {} : { bag }),
  });
}

/** 70 kg, 0.5 mg/kg per hour for 4 h from 500 mg in 250 mL, unless said otherwise; `bag: null` for none. */
export const planOf = (figures: Figures = {}, more: Omit<Partial<PlanInput>, 'regimen'> = {}): Plan =>
  makePlan({ asOf, regimen: regimenOf(figures), ...more });

/** A plan from the JSON of a regimen. */
export const planOfJson = (regimen: unknown, more: Omit<Partial<PlanInput>, 'regimen'> = {}): Plan =>
  makePlan({ asOf, regimen: parseRegimen(regimen), ...more });

/** A patient in whom nothing speaks against an infusion, with people and setting as the guideline asks. */
const clearAnswers = {
  'target-pain': 'crps',
  'poorly-controlled-cardiovascular-disease': 'no',
  pregnancy: 'no',
  'active-psychosis': 'no',
  'hepatic-disease': 'none',
  'elevated-intracranial-pressure': 'no',
  'elevated-intraocular-pressure': 'no',
  'active-substance-abuse': 'no',
  'cardiovascular-disease-suspected-or-high-risk': 'no',
  'liver-dysfunction': 'no',
  'liver-toxicity-risk': 'no',
  'high-dose-frequent-infusions-expected': 'no',
  'supervisor-is-physician-experienced-with-ketamine': 'yes',
  'supervisor-acls-certified': 'yes',
  'supervisor-sedation-trained': 'yes',
  'administrator-is-nurse-or-physician-assistant': 'yes',
  'administrator-sedation-trained': 'yes',
  'setting-monitored': 'yes',
  'setting-resuscitation-equipment': 'yes',
  'setting-rescue-medications': 'yes',
  'setting-emergency-personnel': 'yes',
} as const;

export const answered = (answers: Readonly<Record<string, unknown>> = {}, recorded: Findings = {}): Findings =>
  combineFindings(recorded, parseAnswers({ ...clearAnswers, ...answers }));

/** "level id" of each check, in the order of the plan. */
export const checksOf = ({ checks }: Plan): readonly string[] => checks.map(({ level, id }) => `${level} ${id}`);

export function checkOf({ checks }: Plan, id: string): Check {
  const found = checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`no check ${id} among ${checks.map((check) => check.id).join(', ')}`);
  return found;
}
