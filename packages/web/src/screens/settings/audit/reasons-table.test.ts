import type { ReasonsGiven } from '@ketaguide/course';
import { rulesVersion } from '@ketaguide/guideline';
import { defaultPolicy } from '@ketaguide/planning';
import { expect, test } from 'vitest';
import { reasonRows, reasonsCsv, reasonsLead } from './reasons-table.ts';

const found: ReasonsGiven = {
  infusions: 12,
  withoutPlan: 1,
  counts: [
    { for: 'plan', about: 'dosing.dose-response.below-minimum', reason: 'lower-dose-on-purpose', count: 5 },
    { for: 'second-person', about: 'start', reason: 'other', count: 4 },
    { for: 'identity', about: 'new-bag', reason: 'other', count: 2 },
    { for: 'checklist', about: 'fasting', reason: 'other', count: 1 },
    { for: 'checklist', about: 'baseline-ecg', reason: 'other', count: 1 },
    { for: 'closing', about: 'an-item-of-old', reason: 'a "reason" of old', count: 1 },
  ],
};

test('rows in words, the few ones marked', () => {
  const rows = reasonRows(found, defaultPolicy).map(({ kind, about, reason, count, isFew }) => [
    kind,
    about,
    reason,
    `${count}${isFew ? '*' : ''}`,
  ]);
  expect(rows).toEqual([
    ['Plan check', 'Dosing · Dose response · Below minimum', 'Lower dose chosen on purpose', '5'],
    ['No second person', 'At the start', 'Other', '4*'],
    ['Second person not proved', 'New bag', 'Other', '2*'],
    ['Before the start', 'Fasting as the clinic asks', 'Other', '1*'],
    ['Before the start', 'Baseline ECG', 'Other', '1*'],
    ['Not done at closing', 'An item of old', 'A "reason" of old', '1*'],
  ]);
});

test('what they are out of, and what is not known', () => {
  expect(reasonsLead(found)).toBe(
    'Out of 12 infusions. 1 started without a signed plan on record: what its checks would have said is not known. * Fewer than 5: says little by itself.',
  );
  expect(reasonsLead({ infusions: 1, withoutPlan: 0, counts: [] })).toBe('Out of 1 infusion.');
  expect(reasonsLead({ infusions: 0, withoutPlan: 0, counts: [] })).toBe(
    'No plan was signed and no infusion was started in this time.',
  );
});

test('a file for a spreadsheet with the ids, the period and the version', () => {
  const [head, first, ...others] = reasonsCsv(found, { from: '2026-08-26', to: '2026-11-24' }).split('\r\n');
  expect(head).toBe(
    '"from","to","rules_version","infusions","without_plan","given_for","about","reason","count","fewer_than_5"',
  );
  expect(first).toBe(
    `"2026-08-26","2026-11-24","${rulesVersion}","12","1","plan","dosing.dose-response.below-minimum","lower-dose-on-purpose","5","no"`,
  );
  expect(others.at(-1)).toContain('"a ""reason"" of old","1","yes"');
});
