import { describe, expect, test } from 'vitest';
import { caseHeading } from './case-heading.ts';
import { blankCase } from './case-state.ts';

const { openCase } = blankCase('2026-11-24', '09:00');
const ana = {
  ...openCase,
  record: { subject: { reference: 'Patient/ana', birthDate: '1972-05-03' }, findings: {}, medicines: [], receipt: [] },
  identity: { name: 'Ana Sample', recordNumber: '40-118-22' },
};
const age = { fact: { finding: 'age', value: { value: 54, unit: 'a' }, source: 'Patient/ana' } } as const;
const weight = {
  fact: { finding: 'weight', value: { value: 70, unit: 'kg' }, source: 'Observation/1', date: '2026-11-21T08:00:00Z' },
} as const;

describe('the heading of a case', () => {
  test('names the patient by name, age, record number, dated weight and birth date', () => {
    expect(caseHeading(ana, { age, weight })).toEqual({
      name: 'Ana Sample',
      age: '54\u00a0years',
      details: ['Record 40-118-22', '70\u00a0kg on 21 Nov 2026', 'Born 3 May 1972'],
    });
  });

  test('falls back to the reference where the record has no number, and shows a broken date as it stands', () => {
    const heading = caseHeading(
      {
        ...ana,
        identity: { name: undefined, recordNumber: undefined },
        record: { ...ana.record, subject: { reference: 'Patient/ana', birthDate: '1972-13' } },
      },
      {},
    );
    expect(heading).toEqual({ name: 'Name not on record', age: undefined, details: ['Patient/ana', 'Born 1972-13'] });
  });

  test('says that no record is open', () => {
    expect(caseHeading(openCase, {}).name).toBe('No record open');
  });
});
