import { InvalidValueError, parseRegimen, type Regimen } from '@ketaguide/quantities';
import { Option } from 'commander';
import type { Session } from '../session.ts';
import { BadInput } from './bad-input.ts';
import { parseNumberOf } from './parse-number.ts';
import { readRegimen } from './read-regimen.ts';

/** A regimen in shorthand: an optional bolus and one infusion, from the start. */
export interface RegimenFlags {
  readonly weightKg?: number;
  readonly rateMgPerKgPerH?: number;
  readonly rateMlPerH?: number;
  readonly durationMin?: number;
  readonly bolusMgPerKg?: number;
  readonly bolusMin?: number;
  readonly bagMg?: number;
  readonly bagMl?: number;
}

/** How a flag is written, the unit in which it is taken, and what it says. */
interface RegimenFlag {
  readonly flag: string;
  readonly unit: string;
  readonly says: string;
}

const regimenFlags: Readonly<Record<keyof RegimenFlags, RegimenFlag>> = {
  weightKg: { flag: '--weight-kg', unit: 'kg', says: 'the weight in kg' },
  rateMgPerKgPerH: { flag: '--rate-mg-per-kg-per-h', unit: 'mg/kg per hour', says: 'the infusion rate' },
  rateMlPerH: { flag: '--rate-ml-per-h', unit: 'mL/h', says: 'the same as the pump is set; needs a bag' },
  durationMin: { flag: '--duration-min', unit: 'minutes', says: 'how long the infusion runs' },
  bolusMgPerKg: { flag: '--bolus-mg-per-kg', unit: 'mg/kg', says: 'a bolus at the start' },
  bolusMin: {
    flag: '--bolus-min',
    unit: 'minutes',
    says: 'the time over which the bolus is given (default: at once)',
  },
  bagMg: { flag: '--bag-mg', unit: 'mg', says: 'the drug in the bag' },
  bagMl: { flag: '--bag-ml', unit: 'mL', says: 'the final volume of the bag' },
};

const flagNames = Object.keys(regimenFlags) as readonly (keyof RegimenFlags)[];

const written = (name: keyof RegimenFlags): string => regimenFlags[name].flag;

/** The flags of a regimen, for a command that takes them. */
export const regimenOptions = (): readonly Option[] =>
  Object.values(regimenFlags).map(({ flag, unit, says }) =>
    new Option(`${flag} <number>`, says).argParser(parseNumberOf(unit)),
  );

/**
 * The regimen in a file, or the one that the flags say.
 *
 * @param command the command that asks for it, for the messages
 * @throws BadInput when there is neither, both, or half of one; InvalidValueError for a value that cannot be used
 */
export async function regimenOf(
  session: Session,
  command: string,
  path: string | undefined,
  flags: RegimenFlags,
): Promise<Regimen> {
  const given = flagNames.filter((name) => flags[name] !== undefined).map(written);
  if (path !== undefined && given.length > 0) {
    throw new BadInput(
      `${command}: expected a regimen or the flags of one, got both: ${path} and ${given.join(', ')}.`,
    );
  }
  if (path !== undefined) return readRegimen(session, path);
  if (given.length === 0) throw new BadInput(`${command}: expected a regimen, or the flags of one, got neither.`);
  return regimenOfFlags(command, flags);
}

/** One flag needs another to mean anything. */
const together: readonly (readonly [one: keyof RegimenFlags, needs: keyof RegimenFlags])[] = [
  ['bolusMin', 'bolusMgPerKg'],
  ['rateMlPerH', 'bagMg'],
  ['bagMg', 'bagMl'],
  ['bagMl', 'bagMg'],
];

/**
 * The regimen that the flags say.
 *
 * @throws BadInput for a flag that is missing; InvalidValueError for a value that cannot be used, by the name of its flag
 */
function regimenOfFlags(command: string, flags: RegimenFlags): Regimen {
  const { weightKg, rateMgPerKgPerH, rateMlPerH, durationMin, bolusMgPerKg, bolusMin, bagMg, bagMl } = flags;
  if (rateMgPerKgPerH === undefined && rateMlPerH === undefined) {
    throw new BadInput(`${command}: ${written('rateMgPerKgPerH')} or ${written('rateMlPerH')} is missing.`);
  }
  if (rateMgPerKgPerH !== undefined && rateMlPerH !== undefined) {
    throw new BadInput(`${command}: expected ${written('rateMgPerKgPerH')} or ${written('rateMlPerH')}, got both.`);
  }
  if (durationMin === undefined) throw new BadInput(`${command}: ${written('durationMin')} is missing.`);
  for (const [one, needs] of together) {
    if (flags[one] !== undefined && flags[needs] === undefined) {
      throw new BadInput(`${written(one)}: ${written(needs)} is missing.`);
    }
  }
  const bolus =
    bolusMgPerKg === undefined ? [] : [{ t: 0, type: 'bolus', doseMgPerKg: bolusMgPerKg, durationMin: bolusMin }];
  const rate = rateMlPerH === undefined ? { rateMgPerKgPerH } : { rateMlPerH };
  try {
    return parseRegimen({
      patient: { weightKg },
      events: [...bolus, { t: 0, type: 'infusion', ...rate, durationMin }],
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
    rateMlPerH: 'rateMlPerH',
    durationMin: isBolus ? 'bolusMin' : 'durationMin',
    doseMgPerKg: 'bolusMgPerKg',
    mg: 'bagMg',
    ml: 'bagMl',
  };
  const name = names[field];
  return name === undefined ? path : written(name);
}
