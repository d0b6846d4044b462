import { InvalidValueError } from './invalid-value-error.ts';
import { type JsonFields, jsonList, jsonObject } from './json-shape.ts';
import { type Minutes, type Quantity, quantity } from './quantity.ts';
import type { Bag, Bolus, Dose, Infusion, Regimen, RegimenEvent, RegimenPatient } from './regimen.ts';
import { longestRegimen, plausibleAge, plausibleWeight, shortestTimedBolus } from './regimen-limits.ts';
import type { Unit } from './unit.ts';

/**
 * Reads the JSON form of a regimen:
 *
 *     { "patient": { "weightKg": 70, "ageYears": 54 },
 *       "events": [ { "t": 0, "type": "bolus", "doseMgPerKg": 0.35, "durationMin": 0 },
 *                   { "t": 0, "type": "infusion", "durationMin": 240, "rateMgPerKgPerH": 0.5 } ],
 *       "bag": { "mg": 500, "ml": 250 }, "sampleTimesMin": [0, 60] }
 *
 * A bolus has `doseMg` or `doseMgPerKg`; an infusion one of these or `rateMgPerH`, `rateMgPerKgPerH`,
 * `rateMcgPerKgPerMin`, `rateMlPerH`. `weightKg`, `ageYears`, a bolus' `durationMin` (0), `bag` and `sampleTimesMin` may
 * be left out. Nothing is coerced: a number in quotes, a null and an unknown key are refused. Whether a weight or a bag is
 * needed is for `resolveRegimen` to say.
 *
 * @throws InvalidValueError for the first thing that is wrong; its field is a path such as `events[1].durationMin`
 */
export function parseRegimen(json: unknown): Regimen {
  const fields = jsonObject('regimen', json, ['patient', 'events', 'bag', 'sampleTimesMin']);
  const patient = parsePatient(fields['patient']);
  const events = jsonList('events', fields['events'], 'event', 1).map(parseEvent);
  const { bag, sampleTimesMin } = fields;
  return {
    patient,
    events,
    ...(bag !== undefined && { bag: parseBag(bag) }),
    ...(sampleTimesMin !== undefined && {
      sampleTimes: jsonList('sampleTimesMin', sampleTimesMin, 'time', 1).map(parseTime),
    }),
  };
}

const doseUnits = { doseMg: 'mg', doseMgPerKg: 'mg/kg' } as const satisfies Readonly<Record<string, Dose['unit']>>;

const rateUnits = {
  rateMgPerH: 'mg/h',
  rateMgPerKgPerH: 'mg/kg/h',
  rateMcgPerKgPerMin: 'mcg/kg/min',
  rateMlPerH: 'mL/h',
} as const satisfies Readonly<Record<string, Infusion['amount']['unit']>>;

function parsePatient(json: unknown): RegimenPatient {
  const { weightKg, ageYears } = jsonObject('patient', json, ['weightKg', 'ageYears']);
  return {
    ...(weightKg !== undefined && {
      weight: inRange('patient.weightKg', weightKg, 'kg', plausibleWeight.from, plausibleWeight.to),
    }),
    ...(ageYears !== undefined && {
      age: inRange('patient.ageYears', ageYears, 'a', plausibleAge.from, plausibleAge.to, 'years'),
    }),
  };
}

function parseEvent(json: unknown, index: number): RegimenEvent {
  const path = `events[${index}]`;
  const { type } = jsonObject(path, json);
  switch (type) {
    case 'bolus':
      return parseBolus(path, json);
    case 'infusion':
      return parseInfusion(path, json);
    default:
      throw new InvalidValueError(`${path}.type`, type, '"bolus" or "infusion"');
  }
}

function parseBolus(path: string, json: unknown): Bolus {
  const fields = jsonObject(path, json, ['t', 'type', 'durationMin', ...Object.keys(doseUnits)]);
  const duration = minutes(`${path}.durationMin`, fields['durationMin'] === undefined ? 0 : fields['durationMin']);
  if (duration.value !== 0 && duration.value < shortestTimedBolus) {
    throw new InvalidValueError(
      `${path}.durationMin`,
      duration.value,
      `0 for at once, or at least ${shortestTimedBolus} min`,
    );
  }
  return {
    type: 'bolus',
    start: minutes(`${path}.t`, fields['t']),
    duration,
    amount: amount(path, fields, doseUnits),
  };
}

function parseInfusion(path: string, json: unknown): Infusion {
  const units = { ...doseUnits, ...rateUnits };
  const fields = jsonObject(path, json, ['t', 'type', 'durationMin', ...Object.keys(units)]);
  const duration = minutes(`${path}.durationMin`, fields['durationMin']);
  if (duration.value === 0) throw new InvalidValueError(`${path}.durationMin`, 0, 'more than 0 min');
  return { type: 'infusion', start: minutes(`${path}.t`, fields['t']), duration, amount: amount(path, fields, units) };
}

/** The one dose or rate of an event, in the unit that its key names. */
function amount<Units extends Readonly<Record<string, Unit>>>(
  path: string,
  fields: JsonFields,
  units: Units,
): Quantity<Units[keyof Units]> {
  const keys = Object.keys(units);
  const given = keys.filter((key) => fields[key] !== undefined);
  const [key] = given;
  if (key === undefined || given.length > 1) {
    throw new InvalidValueError(
      path,
      given.length === 0 ? 'none' : given.join(' and '),
      `exactly one of ${keys.join(', ')}`,
    );
  }
  return moreThanZero(`${path}.${key}`, fields[key], units[key as keyof Units]);
}

function parseBag(json: unknown): Bag {
  const { mg, ml } = jsonObject('bag', json, ['mg', 'ml']);
  return { drug: moreThanZero('bag.mg', mg, 'mg'), volume: moreThanZero('bag.ml', ml, 'mL') };
}

/** A sample may be asked for before the start, where nothing has been given yet. */
const parseTime = (json: unknown, index: number): Minutes =>
  inRange(`sampleTimesMin[${index}]`, json, 'min', -longestRegimen, longestRegimen);

const minutes = (field: string, json: unknown): Minutes => inRange(field, json, 'min', 0, longestRegimen);

function moreThanZero<U extends Unit>(field: string, json: unknown, unit: U): Quantity<U> {
  if (!(isNumber(json) && json > 0)) throw new InvalidValueError(field, json, `a number of ${unit} above 0`);
  return quantity(json, unit, field);
}

function inRange<U extends Unit>(
  field: string,
  json: unknown,
  unit: U,
  from: number,
  to: number,
  words: string = unit,
): Quantity<U> {
  if (!(isNumber(json) && json >= from && json <= to)) {
    throw new InvalidValueError(field, json, `a number of ${words} from ${from} to ${to}`);
  }
  return quantity(json, unit, field);
}

const isNumber = (json: unknown): json is number => typeof json === 'number' && Number.isFinite(json);
