import { expect, test } from 'vitest';
import { plain } from '../../test/plain-terminal.ts';
import { howToAnswer, renderQuestions } from './questions.ts';

const liver = {
  finding: 'hepatic-disease',
  ask: 'How severe is the liver disease, if there is any?',
  decides: ['contraindications.hepatic'],
  hints: [
    { source: 'Condition/1', date: '2026-01-02', display: 'Cirrhosis', why: 'suggests it and does not settle it' },
  ],
} as const;

const bolus = {
  finding: 'planned-bolus',
  ask: 'Which bolus is planned?',
  decides: ['dosing.bolus'],
  hints: [],
} as const;

test('questions are numbered on, those about the patient first, with what the record suggests', () => {
  expect(renderQuestions(plain(), [bolus, liver])).toBe(
    [
      'Settle first: 1 question',
      '  1. How severe is the liver disease, if there is any?',
      '     On record: Cirrhosis (Condition/1, 2\u00a0Jan\u00a02026): suggests it and does not',
      '     settle it',
      '     hepatic-disease: none, mild, moderate or severe. Decides',
      '     contraindications.hepatic.',
      '',
      'With the plan: 1 question',
      '  2. Which bolus is planned? planned-bolus: a value in mg/kg',
    ].join('\n'),
  );
});

test('without questions there is nothing to say', () => {
  expect(renderQuestions(plain(), [])).toBe('');
  expect(howToAnswer(plain(), [])).toBe('');
});
