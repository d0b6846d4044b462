import { expect, it } from 'vitest';
import { eventTypes } from '../reading/entry-data.ts';
import { actions } from './action.ts';
import { actionOf } from './action-of.ts';

it('every entry takes one of the actions', () => {
  for (const type of eventTypes) expect(actions).toContain(actionOf(type));
});

it.each([
  ['plan-signed', 'sign-plan'],
  ['read-back-entered', 'read-back'],
  ['started', 'start-infusion'],
  ['vitals-recorded', 'record-infusion'],
  ['stopped', 'record-infusion'],
  ['closed', 'close-infusion'],
  ['follow-on-chosen', 'choose-follow-on'],
] as const)('%s takes %s', (type, action) => {
  expect(actionOf(type)).toBe(action);
});
