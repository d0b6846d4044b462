import { type ClinicPolicy, parseClinicPolicy } from '@ketaguide/planning';
import { InvalidValueError } from '@ketaguide/quantities';
import { RequestError } from '../problem.ts';

/**
 * The clinic's policy in a body. No limit of it can be looser than the guideline's.
 *
 * @throws RequestError that names the field, as in `policy.limits.bolusMaximum`
 */
export function policyOf(json: unknown): ClinicPolicy {
  try {
    return parseClinicPolicy(json);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    const field = /^policy\b/.test(error.field) ? error.field : `policy.${error.field}`;
    throw new RequestError(new InvalidValueError(field, error.value, error.expected).message, field);
  }
}
