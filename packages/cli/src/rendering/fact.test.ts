import { expect, test } from 'vitest';
import { plain } from '../../test/plain-terminal.ts';
import { dateInWords, factInWords, renderFact } from './fact.ts';

const weight = { value: 70, unit: 'kg' } as const;

test('a fact of the record has its source and its date', () => {
  expect(factInWords({ finding: 'weight', value: weight, source: 'Observation/1', date: '2026-11-21T08:00:00Z' })).toBe(
    'Weight: 70\u00a0kg (Observation/1, 21\u00a0Nov\u00a02026)',
  );
});

test('an answer says that it is one', () => {
  expect(factInWords({ finding: 'pregnancy', value: 'no', source: 'answer' })).toBe('Pregnancy: No (answered)');
});

test('what follows from another finding names it', () => {
  expect(
    factInWords({ finding: 'liver-dysfunction', value: 'yes', source: 'Condition/9', impliedBy: 'hepatic-disease' }),
  ).toBe('Liver dysfunction: Yes (follows from Liver disease, Condition/9)');
});

test('what the record says otherwise stands below', () => {
  const contrary = { finding: 'pregnancy', value: 'yes', source: 'Condition/3' } as const;
  expect(
    renderFact(
      plain(),
      { finding: 'pregnancy', value: 'no', source: 'answer', conflictsWith: [contrary] },
      0,
      'because  ',
    ),
  ).toBe('because  Pregnancy: No (answered)\n         The record says otherwise: Pregnancy: Yes (Condition/3)');
});

test('what is no date stays as the record has it', () => {
  expect(dateInWords('last spring')).toBe('last spring');
  expect(dateInWords('2024-03')).toBe('Mar\u00a02024');
});
