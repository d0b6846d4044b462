import { expect, test } from 'vitest';
import { questionGroups } from './question-groups.ts';

test('neighbouring questions of one statement stand under it once, in their order', () => {
  const groups = questionGroups(['hepatic-disease', 'pregnancy', 'active-psychosis', 'baseline-ecg']);
  expect(groups.map(({ statement, findings }) => [statement.id, findings])).toEqual([
    ['contraindications.hepatic', ['hepatic-disease']],
    ['contraindications.cardiovascular-pregnancy-psychosis', ['pregnancy', 'active-psychosis']],
    ['testing.ecg', ['baseline-ecg']],
  ]);
});

test('what decides that no testing is needed belongs to the statement on that test', () => {
  expect(questionGroups(['liver-toxicity-risk'])[0]?.statement.id).toBe('testing.liver-function');
});
