import { expect, it } from 'vitest';
import { readBackIdentities } from '../events/infusion-entries.ts';
import { identityInWords } from './identity-in-words.ts';

it('says of a second person how far their identity is known, each in other words', () => {
  expect(identityInWords('proved')).toBeUndefined();
  expect(identityInWords('proved-on-device')).toBe('PIN checked on the device, without a connection');
  expect(identityInWords('not-proved')).toBe('identity not proved');
  expect(new Set(readBackIdentities.map(identityInWords)).size).toBe(3);
});
