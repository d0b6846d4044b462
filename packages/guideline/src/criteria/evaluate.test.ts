import { toNumber } from '@ketaguide/quantities';
import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../answers/parse-answers.ts';
import { combineFindings } from '../findings/combine-findings.ts';
import { kilograms, mgPerKg, mgPerKgPerHour, milligrams, minutes } from '../test-support/result-of.ts';
import {
  all,
  always,
  amountOf,
  any,
  atLeast,
  atMost,
  choiceIs,
  difference,
  inHours,
  lessThan,
  moreThan,
  not,
  percentDecrease,
  present,
  product,
  recorded,
  statedAmountOf,
} from './builders.ts';
import type { Criterion, Expression, Limit } from './criterion.ts';
import { evaluate, measure } from './evaluate.ts';
import { knowledgeOf } from './knowledge.ts';

const knowing = (answers: Readonly<Record<string, unknown>>) => knowledgeOf(combineFindings({}, parseAnswers(answers)));

/** Truth, the findings behind it, and what is still open, in one line. */
function answerTo(criterion: Criterion, answers: Readonly<Record<string, unknown>>): string {
  const { truth, because, unknown } = evaluate(criterion, knowing(answers));
  return `${truth} because ${because.map(({ finding }) => finding)} unknown ${unknown}`;
}

const worth = (expression: Expression, answers: Readonly<Record<string, unknown>>): number | undefined => {
  const { value } = measure(expression, knowing(answers));
  return value === undefined ? undefined : toNumber(value);
};

const pressure = present('elevated-intracranial-pressure');
const eye = present('elevated-intraocular-pressure');
const tenMgPerKg: Limit = { value: 10, unit: 'mg/kg', provenance: 'tool-rule' };

describe('a criterion', () => {
  it.each([
    ['yes', 'yes because elevated-intracranial-pressure unknown '],
    ['no', 'no because elevated-intracranial-pressure unknown '],
    ['unknown', 'unknown because  unknown elevated-intracranial-pressure'],
  ])('present, of a finding that is %s', (answer, expected) => {
    expect(answerTo(pressure, { 'elevated-intracranial-pressure': answer })).toBe(expected);
  });

  it('always holds, for no reason', () => {
    expect(answerTo(always, {})).toBe('yes because  unknown ');
  });

  it('about a choice holds for each of those named', () => {
    const severe = choiceIs('hepatic-disease', 'moderate', 'severe');
    expect(answerTo(severe, { 'hepatic-disease': 'severe' })).toBe('yes because hepatic-disease unknown ');
    expect(answerTo(severe, { 'hepatic-disease': 'mild' })).toBe('no because hepatic-disease unknown ');
    expect(answerTo(severe, {})).toBe('unknown because  unknown hepatic-disease');
  });

  it('about what was recorded is never unknown', () => {
    expect(answerTo(recorded('satisfied'), {})).toBe('no because  unknown ');
    expect(answerTo(recorded('satisfied'), { satisfied: 'no' })).toBe('yes because  unknown ');
  });

  it('of several parts names only those that decided it', () => {
    const both = { 'elevated-intracranial-pressure': 'yes', 'elevated-intraocular-pressure': 'no' };
    expect(answerTo(any(pressure, eye), both)).toBe('yes because elevated-intracranial-pressure unknown ');
    expect(answerTo(all(pressure, eye), both)).toBe('no because elevated-intraocular-pressure unknown ');
    expect(answerTo(not(any(pressure, eye)), both)).toBe('no because elevated-intracranial-pressure unknown ');
  });

  it('that is still open names what was looked at and what is missing', () => {
    expect(answerTo(any(pressure, eye), { 'elevated-intraocular-pressure': 'no' })).toBe(
      'unknown because elevated-intraocular-pressure unknown elevated-intracranial-pressure',
    );
    expect(answerTo(all(pressure, eye), { 'elevated-intraocular-pressure': 'no' })).toBe(
      'no because elevated-intraocular-pressure unknown ',
    );
  });

  it.each([
    [9.999, 'yes', 'yes', 'no', 'no'],
    [10, 'no', 'yes', 'yes', 'no'],
    [10.001, 'no', 'no', 'yes', 'yes'],
  ])('comparing %d with 10: less %s, at most %s, at least %s, more %s', (value, ...expected) => {
    const answers = { 'planned-bolus': mgPerKg(value) };
    const relations = [lessThan, atMost, atLeast, moreThan];
    const found = relations.map(
      (relation) => evaluate(relation(amountOf('planned-bolus'), tenMgPerKg), knowing(answers)).truth,
    );
    expect(found).toEqual(expected);
  });

  it('through an implication cites the fact behind it', () => {
    const heart = present('cardiovascular-disease-suspected-or-high-risk');
    const [fact] = evaluate(heart, knowing({ 'poorly-controlled-cardiovascular-disease': 'yes' })).because;
    expect(fact).toMatchObject({ value: 'yes', impliedBy: 'poorly-controlled-cardiovascular-disease' });
  });
});

describe('an expression', () => {
  it('is exact where floating point is not', () => {
    const scores = { 'pain-score-baseline': 0.3, 'pain-score-follow-up': 0.1 };
    expect(0.3 - 0.1).not.toBe(0.2);
    expect(worth(difference(amountOf('pain-score-baseline'), amountOf('pain-score-follow-up')), scores)).toBe(0.2);
  });

  it('multiplies, and a 0 settles a product whatever else is unknown', () => {
    const dose = product(amountOf('planned-infusion-rate'), amountOf('weight'), inHours(amountOf('planned-duration')));
    const known = { weight: kilograms(70), 'planned-infusion-rate': mgPerKgPerHour(0.5) };
    expect(worth(dose, { ...known, 'planned-duration': minutes(138) })).toBe(80.5);
    expect(worth(dose, known)).toBeUndefined();
    expect(worth(dose, { 'planned-infusion-rate': mgPerKgPerHour(0) })).toBe(0);
  });

  it('gives a decrease in percent, none from 0', () => {
    const decrease = percentDecrease(amountOf('pain-score-baseline'), amountOf('pain-score-follow-up'));
    expect(worth(decrease, { 'pain-score-baseline': 10, 'pain-score-follow-up': 7 })).toBe(30);
    expect(worth(decrease, { 'pain-score-baseline': 5, 'pain-score-follow-up': 8 })).toBe(-60);
    expect(worth(decrease, { 'pain-score-baseline': 0, 'pain-score-follow-up': 0 })).toBeUndefined();
    expect(measure(decrease, knowing({ 'pain-score-baseline': 0 })).unknown).toEqual([]);
  });

  it('tells what was stated from what was worked out', () => {
    const parts = {
      weight: kilograms(70),
      'planned-infusion-rate': mgPerKgPerHour(1),
      'planned-duration': minutes(60),
    };
    expect(worth(amountOf('planned-total-dose'), parts)).toBe(70);
    expect(worth(statedAmountOf('planned-total-dose'), parts)).toBeUndefined();
    expect(worth(statedAmountOf('planned-total-dose'), { 'planned-total-dose': milligrams(90) })).toBe(90);
  });
});
