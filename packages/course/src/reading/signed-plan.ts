import type { SignedPlan } from '@ketaguide/planning';
import { InvalidValueError, jsonObject } from '@ketaguide/quantities';
import { listOf, objectOf, oneOf, type Reader, text } from './fields.ts';
import { date } from './times-and-ids.ts';

const head = objectOf({
  schemaVersion: oneOf(['1']),
  signedAt: date,
  author: text,
  rulesVersion: text,
  policy: objectOf({ id: text, version: text }),
  input: jsonObject,
  result: jsonObject,
  reasons: listOf(objectOf({ check: text, fact: text, reason: text }, { text })),
});

/**
 * A signed plan by its outer form. Whether its results follow from its inputs is looked at when it is signed: the plan is
 * worked out again from the inputs.
 */
export const signedPlan: Reader<SignedPlan> = (field, json) => {
  const { input, result } = head(field, json);
  const regimen = jsonObject(`${field}.input.regimen`, input['regimen']);
  jsonObject(`${field}.input.regimen.patient`, regimen['patient']);
  if (!Array.isArray(regimen['events'])) {
    throw new InvalidValueError(`${field}.input.regimen.events`, regimen['events'], 'a list');
  }
  oneOf(['1'])(`${field}.result.schemaVersion`, result['schemaVersion']);
  return json as SignedPlan;
};
