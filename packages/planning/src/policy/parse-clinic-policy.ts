import { InvalidValueError, jsonList, jsonObject, type Quantity, quantity, type Unit } from '@ketaguide/quantities';
import type { DiluentId } from '../bag/diluent.ts';
import { checkPolicy } from './check-policy.ts';
import { policyLimitRules } from './check-policy-limits.ts';
import type { ClinicPolicy, PolicyLimits } from './clinic-policy.ts';
import { type ClinicPolicyDocument, clinicPolicySchemaVersion } from './clinic-policy-document.ts';
import type { PolicyChoice, PolicyItem } from './policy-choice.ts';
import type { SecondPersonRule } from './second-person.ts';
import type { VitalSignId } from './vital-sign.ts';

/**
 * Reads the JSON form of a clinic's policy, as `clinicPolicyDocument` writes it. Nothing may be left out but single
 * limits, nothing is coerced, and an unknown key is refused. What it reads has passed `checkPolicy`.
 *
 * @throws InvalidValueError by the path of the first thing that is wrong, such as `checklist[2].label`
 */
export function parseClinicPolicy(json: unknown): ClinicPolicy {
  const fields = jsonObject('policy', json, Object.keys(keys));
  const version = fields['schemaVersion'];
  if (version !== clinicPolicySchemaVersion) {
    throw new InvalidValueError('schemaVersion', version, JSON.stringify(clinicPolicySchemaVersion));
  }
  const text = (field: keyof ClinicPolicyDocument) => parseText(field, fields[field]);
  const amount = <U extends Unit>(field: keyof ClinicPolicyDocument, unit: U) =>
    parseQuantity(field, fields[field], unit);
  const choices = (field: keyof ClinicPolicyDocument) => list(field, fields[field], 'choice', parseChoice);
  return checkPolicy({
    id: text('id'),
    version: text('version'),
    name: text('name'),
    limits: parseLimits(fields['limits']),
    allowedBags: list('allowedBags', fields['allowedBags'], 'bag', parseBag),
    // That these texts are of the closed lists is for checkPolicy to say.
    allowedDiluents: list('allowedDiluents', fields['allowedDiluents'], 'diluent', parseText) as readonly DiluentId[],
    pump: parsePump(fields['pump']),
    weightOldAfter: amount('weightOldAfter', 'd'),
    checklist: list('checklist', fields['checklist'], 'item', parseItem),
    secondPerson: text('secondPerson') as SecondPersonRule,
    secondCheckAboveRate: amount('secondCheckAboveRate', 'mg/kg/h'),
    vitalsFields: list('vitalsFields', fields['vitalsFields'], 'vital sign', parseText) as readonly VitalSignId[],
    vitalsInterval: amount('vitalsInterval', 'min'),
    recoveryVitalsInterval: amount('recoveryVitalsInterval', 'min'),
    rateChangeReasons: choices('rateChangeReasons'),
    stopReasons: choices('stopReasons'),
    adverseEvents: choices('adverseEvents'),
    actionsTaken: choices('actionsTaken'),
    dischargeItems: list('dischargeItems', fields['dischargeItems'], 'item', parseItem),
    responseAfter: amount('responseAfter', 'd'),
  });
}

/** Every key of the document; a record, so that none can be forgotten. */
const keys: Readonly<Record<keyof ClinicPolicyDocument, true>> = {
  schemaVersion: true,
  id: true,
  version: true,
  name: true,
  limits: true,
  allowedBags: true,
  allowedDiluents: true,
  pump: true,
  weightOldAfter: true,
  checklist: true,
  secondPerson: true,
  secondCheckAboveRate: true,
  vitalsFields: true,
  vitalsInterval: true,
  recoveryVitalsInterval: true,
  rateChangeReasons: true,
  stopReasons: true,
  adverseEvents: true,
  actionsTaken: true,
  dischargeItems: true,
  responseAfter: true,
};

function parseLimits(json: unknown): PolicyLimits {
  const fields = jsonObject('limits', json, Object.keys(policyLimitRules));
  const limits = Object.entries(policyLimitRules)
    .filter(([name]) => fields[name] !== undefined)
    .map(([name, { unit }]) => [name, parseQuantity<Unit>(`limits.${name}`, fields[name], unit)]);
  return Object.fromEntries(limits);
}

function parseBag(path: string, json: unknown): ClinicPolicy['allowedBags'][number] {
  const { drug, volume } = jsonObject(path, json, ['drug', 'volume']);
  return { drug: parseQuantity(`${path}.drug`, drug, 'mg'), volume: parseQuantity(`${path}.volume`, volume, 'mL') };
}

function parsePump(json: unknown): ClinicPolicy['pump'] {
  const { rate, volume } = jsonObject('pump', json, ['rate', 'volume']);
  return { rate: parseQuantity('pump.rate', rate, 'mL/h'), volume: parseQuantity('pump.volume', volume, 'mL') };
}

function parseItem(path: string, json: unknown): PolicyItem {
  const { id, label } = jsonObject(path, json, ['id', 'label']);
  return { id: parseText(`${path}.id`, id), label: parseText(`${path}.label`, label) };
}

function parseChoice(path: string, json: unknown): PolicyChoice {
  const { needsText, ...item } = jsonObject(path, json, ['id', 'label', 'needsText']);
  if (needsText !== undefined && needsText !== true) {
    throw new InvalidValueError(`${path}.needsText`, needsText, 'true, or nothing');
  }
  return { ...parseItem(path, item), ...(needsText === undefined ? {} : { needsText }) };
}

function parseQuantity<U extends Unit>(field: string, json: unknown, unit: U): Quantity<U> {
  const { value, unit: given } = jsonObject(field, json, ['value', 'unit']);
  if (given !== unit) throw new InvalidValueError(`${field}.unit`, given, JSON.stringify(unit));
  if (typeof value !== 'number') throw new InvalidValueError(`${field}.value`, value, `a number of ${unit}`);
  return quantity(value, unit, `${field}.value`);
}

function parseText(field: string, json: unknown): string {
  if (typeof json !== 'string') throw new InvalidValueError(field, json, 'a text');
  return json;
}

const list = <Item>(
  field: string,
  json: unknown,
  item: string,
  parse: (path: string, json: unknown) => Item,
): readonly Item[] => jsonList(field, json, item).map((each, index) => parse(`${field}[${index}]`, each));
