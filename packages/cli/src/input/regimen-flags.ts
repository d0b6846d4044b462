import { InvalidValueError, parseRegimen, type Regimen } from '@ketaguide/quantities';
import { BadInput } from './bad-input.ts';

/** A regimen in shorthand: an optional bolus and one infusion, from the start. */
export interface RegimenFlags {
  readonly weightKg?: number;
  readonly rateMgPerKgPerH?: number;
  readonly durationMin?: number;
  readonly bolusMgPerKg?: number;
  readonly bolusMin?: number;
  readonly bagMg?: number;
  readonly bagMl?: number;
}

/** Each flag as it is written. */
export const regimenFlags: Readonly<Record<keyof RegimenFlags, string>> = {
  weightKg: '--weight-kg',
  rateMgPerKgPerH: '--rate-mg-per-kg-per-h',
  durationMin: '--duration-min',
  bolusMgPerKg: '--bolus-mg-per-kg',
  bolusMin: '--bolus-min',
  bagMg: '--bag-mg',
  bagMl: '--bag-ml',
};

const flagNames = Object.keys(regimenFlags) as readonly (keyof RegimenFlags)[];

/** The flags of a regimen that were given, as they are written. */
export const givenFlags = (flags: RegimenFlags): readonly string[] =>
  flagNames.filter((name) => flags[name] !== undefined).map((name) => regimenFlags[name]);

/** One flag needs another to mean anything. */
const together: readonly (readonly [one: keyof RegimenFlags, needs: keyof RegimenFlags])[] = [
  ['bolusMin', 'bolusMgPerKg'],
  ['bagMg', 'bagMl'],
  ['bagMl', 'bagMg'],
];

/**
 * The regimen that the flags say.
 *
 * @throws BadInput for a flag that is missing; InvalidValueError for a value that cannot be used, by the name of its flag
 */
export function regimenOfFlags(flags: RegimenFlags): Regimen {
  for (const name of ['rateMgPerKgPerH', 'durationMin'] as const) {
    if (flags[name] === undefined) throw new BadInput(`plan: ${regimenFlags[name]} is missing.`);
  }
  for (const [one, needs] of together) {
    if (flags[one] !== undefined && flags[needs] === undefined) {
      throw new BadInput(`${regimenFlags[one]}: ${regimenFlags[needs]} is missing.`);
    }
  }
  const { weightKg, rateMgPerKgPerH, durationMin, bolusMgPerKg, bolusMin, bagMg, bagMl } = flags;
  const bolus =
    bolusMgPerKg === undefined ? [] : [{ t: 0, type: 'bolus', doseMgPerKg: bolusMgPerKg, durationMin: bolusMin }];
  try {
    return parseRegimen({
      patient: { weightKg },
      events: [...bolus, { t: 0, type: 'infusion', rateMgPerKgPerH, durationMin }],
      bag: bagMg === undefined ? undefined : { mg: bagMg, ml: bagMl },
    });
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    throw new InvalidValueError(flagOf(error.field, bolus.length > 0), error.value, error.expected);
  }
}

/** The flag that stands for a field of the regimen, such as `events[1].durationMin`. */
function flagOf(path: string, hasBolus: boolean): string {
  const isBolus = hasBolus && path.startsWith('events[0]');
  const field = path.slice(path.lastIndexOf('.') + 1);
  const names: Readonly<Record<string, keyof RegimenFlags>> = {
    weightKg: 'weightKg',
    rateMgPerKgPerH: 'rateMgPerKgPerH',
    durationMin: isBolus ? 'bolusMin' : 'durationMin',
    doseMgPerKg: 'bolusMgPerKg',
    mg: 'bagMg',
    ml: 'bagMl',
  };
  const name = names[field];
  return name === undefined ? path : regimenFlags[name];
}
