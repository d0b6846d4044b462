import type { Findings } from '@ketaguide/guideline';
import { expect, test } from 'vitest';
import { assessView, resultOf } from './assess-view.ts';
import { basisView } from './basis-view.ts';

const recorded: Findings = {
  pregnancy: { fact: { finding: 'pregnancy', value: 'no', source: 'Observation/2', date: '2026-11-21' } },
};

test('a basis holds the statement, its grading, the facts with their sources, what is unknown, the rule and its limits', () => {
  const view = assessView(recorded, {}, '2026-11-24');
  const result = resultOf(view, 'contraindications.cardiovascular-pregnancy-psychosis');
  if (result === undefined) throw new Error('the statement is missing');
  const basis = basisView(result, view.findings, {});
  expect(basis).toMatchObject({ grade: 'B', certainty: 'low', status: 'Not known yet' });
  expect(basis.stamp).toMatch(
    /^contraindications\.cardiovascular-pregnancy-psychosis · our own words · rules \d+\.\d+\.\d+, \d+ \w+ \d{4}$/,
  );
  expect(basis.facts.map(({ name, value, source }) => [name, value, source])).toEqual([
    ['Pregnancy', 'No', 'From the record, 21\u00a0Nov\u00a02026'],
    ['Poorly controlled cardiovascular disease', 'Not known yet', ''],
    ['Active psychosis', 'Not known yet', ''],
  ]);
  expect(basis.appliesWhen).toContain('Pregnancy: yes');
  expect(basis.metWhen).toBeUndefined();
  expect(basis.limits.map(({ id }) => id)).toContain('absence-is-unknown');
});

test('a statement that asks for something says when it is met', () => {
  const view = assessView({}, {}, '2026-11-24');
  const result = resultOf(view, 'testing.ecg');
  if (result === undefined) throw new Error('the statement is missing');
  expect(basisView(result, view.findings, {}).metWhen).toBe('Baseline ECG: yes');
});
