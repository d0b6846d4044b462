import { type Bag, InvalidValueError, type Quantity, type Unit } from '@ketaguide/quantities';
import { diluents } from '../bag/diluent.ts';
import { bagOfTotal } from '../bag/prepared-bag.ts';
import { checkChoices, checkItems } from './check-policy-items.ts';
import { checkPolicyLimits, checkSecondCheckAboveRate } from './check-policy-limits.ts';
import { checkPolicyTimes } from './check-policy-times.ts';
import type { ClinicPolicy } from './clinic-policy.ts';
import { secondPersonRules } from './second-person.ts';
import { vitalSignIds } from './vital-sign.ts';

/**
 * Refuses a policy that is laxer than the guideline, that no pump could follow, or that could not be recorded by.
 *
 * @throws InvalidValueError by the path of the first thing that is wrong, such as `limits.bolusMaximum`
 */
export function checkPolicy(policy: ClinicPolicy): ClinicPolicy {
  checkNames(policy);
  checkPolicyLimits(policy.limits);
  checkSecondCheckAboveRate(policy.secondCheckAboveRate);
  moreThanZero('pump.rate', policy.pump.rate);
  moreThanZero('pump.volume', policy.pump.volume);
  for (const [index, bag] of policy.allowedBags.entries()) checkBag(`allowedBags[${index}]`, bag);
  eachOf(
    'allowedDiluents',
    policy.allowedDiluents,
    diluents.map(({ id }) => id),
  );
  checkPolicyTimes(policy);
  oneOf('secondPerson', policy.secondPerson, secondPersonRules);
  eachOf('vitalsFields', policy.vitalsFields, vitalSignIds);
  checkItems('checklist', policy.checklist);
  checkItems('dischargeItems', policy.dischargeItems);
  checkChoices('rateChangeReasons', policy.rateChangeReasons);
  checkChoices('stopReasons', policy.stopReasons);
  checkChoices('adverseEvents', policy.adverseEvents);
  checkChoices('actionsTaken', policy.actionsTaken);
  return policy;
}

function checkNames({ id, version, name }: ClinicPolicy): void {
  if (id.trim() === '') throw new InvalidValueError('id', id, 'an id');
  if (!/^[1-9][0-9]*$/.test(version)) throw new InvalidValueError('version', version, 'a whole number from 1, as text');
  if (name.trim() === '') throw new InvalidValueError('name', name, 'a name');
}

function checkBag(field: string, bag: Bag): void {
  try {
    bagOfTotal(bag);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    throw new InvalidValueError(field, error.value, error.expected);
  }
}

function moreThanZero(field: string, { value, unit }: Quantity<Unit>): void {
  if (!(Number.isFinite(value) && value > 0)) throw new InvalidValueError(field, value, `more than 0 ${unit}`);
}

function oneOf(field: string, value: string, values: readonly string[]): void {
  if (!values.includes(value)) throw new InvalidValueError(field, value, `one of ${values.join(', ')}`);
}

/** At least one, each of the list, none twice. */
function eachOf(field: string, given: readonly string[], values: readonly string[]): void {
  if (given.length === 0) throw new InvalidValueError(field, 'none', `at least one of ${values.join(', ')}`);
  for (const [index, value] of given.entries()) {
    oneOf(`${field}[${index}]`, value, values);
    if (given.indexOf(value) < index) throw new InvalidValueError(`${field}[${index}]`, value, 'each only once');
  }
}
