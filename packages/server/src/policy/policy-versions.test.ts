import { defaultPolicy } from '@ketaguide/planning';
import { expect, test } from 'vitest';
import { policyVersions } from './policy-versions.ts';

const second = { ...defaultPolicy, id: 'clinic', version: '2' };
const versions = await policyVersions({
  versions: async () => [{ number: 2, policy: second, signedBy: 'lead', signedAt: '2026-11-24T10:00:00.000Z' }],
  add: async () => false,
});
const at = (time: string) => `2026-11-24T${time}.000Z`;

test.each([
  ['one that names the version before, sent at once', '1', '11:00:00', '11:00:01', '2'],
  ['one whose device is ahead', '1', '11:05:00', '11:00:00', '2'],
  ['one made without a network under the version before', '1', '11:00:00', '11:30:00', '1'],
  ['one that names a version which nobody signed', '9', '09:00:00', '11:00:00', '2'],
])('%s', (_what, policyVersion, entered, received, expected) => {
  expect(versions.against({ policyVersion, enteredAt: at(entered) }, at(received)).version).toBe(expected);
});
