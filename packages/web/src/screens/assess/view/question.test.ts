import { assess, recommendationById, recommendations } from '@ketaguide/guideline';
import { expect, test } from 'vitest';
import { consequenceOf, statementNaming } from './question.ts';

test('a choice with several forces says which choice means what', () => {
  expect(consequenceOf(statementNaming('hepatic-disease'))).toBe('Severe: avoid. Moderate: caution.');
});

test('a finding that no statement names leads to the one that it decides', () => {
  expect(statementNaming('sex').id).toBe('contraindications.cardiovascular-pregnancy-psychosis');
});

test('every finding that can be asked leads to a statement', () => {
  const { questions } = assess({}, '2026-11-24');
  for (const { finding } of questions) expect(statementNaming(finding).id).not.toBe('');
});

test('a contraindication says its force in a word', () => {
  expect(consequenceOf(statementNaming('pregnancy'))).toBe('If yes: relative contraindication.');
});

test('a test says its whole statement', () => {
  const ecg = recommendationById('testing.ecg');
  expect(consequenceOf(statementNaming('baseline-ecg'))).toBe(ecg?.statement);
});

test('every statement has words for what depends on it', () => {
  for (const recommendation of recommendations) expect(consequenceOf(recommendation)).not.toBe('');
});
