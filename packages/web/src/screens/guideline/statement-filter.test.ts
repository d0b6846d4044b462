import { recommendations } from '@ketaguide/guideline';
import { expect, test } from 'vitest';
import { anyStatement, isFiltering, passes, type StatementFilter } from './statement-filter.ts';

const ids = (filter: Partial<StatementFilter>) =>
  recommendations.filter((statement) => passes(statement, { ...anyStatement, ...filter })).map(({ id }) => id);

test('nothing set lets every statement pass', () => {
  expect(ids({})).toHaveLength(19);
  expect(isFiltering(anyStatement)).toBe(false);
});

test('grade, certainty and step each narrow, and together narrow further', () => {
  expect(ids({ grade: 'A' })).toEqual([
    'personnel.supervising-clinician',
    'personnel.administering-clinician',
    'personnel.setting',
  ]);
  expect(ids({ certainty: 'low-to-moderate' })).toEqual(['indications.crps', 'response.positive']);
  expect(ids({ certainty: 'low-to-moderate', grade: 'B' })).toEqual(['indications.crps']);
  expect(ids({ grade: 'I' })).toEqual([]);
  expect(ids({ step: 'respond' })).toContain('response.positive');
});
