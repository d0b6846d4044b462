import { describe, expect, it } from 'vitest';
import { bagAndPump, mLPerHour } from '../../test/made-entries.ts';
import { readEntryData } from './entry-data.ts';

describe('why a second person did not prove who they are', () => {
  const read = { purpose: 'start', planned: bagAndPump, read: bagAndPump, agrees: true } as const;
  const because = { notProvedBecause: { reason: 'other', text: 'card left at home' } };

  it('stands with the reading, and may be missing: nobody was asked for it once', () => {
    for (const data of [
      { ...read, identity: 'not-proved', ...because },
      { ...read, identity: 'not-proved' },
    ]) {
      expect(readEntryData('read-back-entered', data)).toEqual(data);
    }
  });
  it('is not said of somebody who did', () => {
    expect(() => readEntryData('read-back-entered', { ...read, identity: 'proved', ...because })).toThrow(
      'data.notProvedBecause: expected no reason, as identity says, got "other".',
    );
  });
});

it('a rate keeps what was said of it when it was entered', () => {
  const data = {
    rate: mLPerHour(42),
    reason: 'planned-step',
    checks: [{ check: 'personnel.setting.not-met', message: 'Monitored setting: not known yet.' }],
  };
  expect(readEntryData('rate-changed', data)).toEqual(data);
  expect(() => readEntryData('rate-changed', { ...data, checks: [{ check: 'x' }] })).toThrow('data.checks[0].message');
});
