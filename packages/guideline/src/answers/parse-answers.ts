import { daysBetween, formatQuantity, isUnit, parseIsoDate, type Quantity, type Unit } from '@ketaguide/quantities';
import type { Fact, KnownValue } from '../findings/fact.ts';
import type { AskedFinding, QuantityFinding } from '../findings/finding.ts';
import type { FindingId } from '../findings/finding-id.ts';
import { implications } from '../findings/implications.ts';
import { askedFindingById, askedFindings } from '../findings/index.ts';
import { AnswerError, type Answers, answerSource } from './answer.ts';

/** Turns a value with a unit as people write it into the unit that is wanted; undefined when it cannot. */
export type UnitConverter = <U extends Unit>(value: number, unit: string, target: U) => Quantity<U> | undefined;

/** A converter that only knows the unit that is wanted. The edges bring one that knows UCUM. */
export const sameUnitOnly: UnitConverter = (value, unit, target) =>
  isUnit(unit) && unit === target ? { value, unit: target } : undefined;

/**
 * Reads answers by finding id, as they stand in a file or come from a form.
 *
 * @param json an object such as `{ "pregnancy": "no", "weight": { "value": 70, "unit": "kg" } }`
 * @param convert how a unit is converted; without one only the finding's own unit is taken
 * @param asOf the ISO day for which they hold; a test dated after it is refused, because it has not been done yet
 * @throws AnswerError for an unknown id, a malformed value, or answers that break an implication
 */
export function parseAnswers(json: unknown, convert: UnitConverter = sameUnitOnly, asOf?: string): Answers {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new AnswerError('(all)', json, 'an object with an answer for each finding');
  }
  const answers: { [id in FindingId]?: Fact } = {};
  for (const [id, value] of Object.entries(json)) {
    const finding = askedFindingById(id);
    if (finding === undefined) throw new AnswerError(id, value, `a known finding, such as ${nearest(id)}`);
    const fact = parseAnswer(finding, value, convert);
    if (fact === undefined) continue;
    if (asOf !== undefined && fact.date !== undefined && daysBetween(fact.date, asOf) < 0) {
      throw new AnswerError(`${id}.date`, fact.date, `a day up to ${asOf}, the day of the assessment`);
    }
    answers[finding.id] = fact;
  }
  refuseBrokenImplications(answers);
  return answers;
}

/** One answer; undefined when it says unknown, which leaves the record as it is. */
export function parseAnswer(finding: AskedFinding, value: unknown, convert: UnitConverter): Fact | undefined {
  if (value === 'unknown' || value === null || value === '') return undefined;
  switch (finding.kind) {
    case 'truth':
      return parseTruth(finding, value);
    case 'choice':
      if (typeof value !== 'string' || !finding.choices.some((choice) => choice.value === value)) {
        throw new AnswerError(finding.id, value, oneOf([...finding.choices.map((choice) => choice.value), 'unknown']));
      }
      return answered(finding.id, value);
    case 'score': {
      const { from, to } = finding.scale;
      if (typeof value !== 'number' || !Number.isFinite(value) || value < from || value > to) {
        throw new AnswerError(finding.id, value, `a number from ${from} to ${to}`);
      }
      return answered(finding.id, value);
    }
    case 'quantity':
      return parseQuantity(finding, value, convert);
  }
}

const truths = ['yes', 'no'];

function parseTruth(finding: AskedFinding & { readonly kind: 'truth' }, value: unknown): Fact | undefined {
  const expected = oneOf([...truths, 'unknown']);
  if (typeof value === 'string' && truths.includes(value)) return answered(finding.id, value);
  if (!finding.isTest || !isObject(value)) throw new AnswerError(finding.id, value, expected);
  const { value: truth, date, result, ...rest } = value;
  const surplus = Object.keys(rest)[0];
  if (surplus !== undefined)
    throw new AnswerError(`${finding.id}.${surplus}`, rest[surplus], 'only value, date and result');
  if (typeof truth !== 'string' || ![...truths, 'unknown'].includes(truth)) {
    throw new AnswerError(`${finding.id}.value`, truth, expected);
  }
  if (date !== undefined) checkDate(`${finding.id}.date`, date);
  if (result !== undefined && typeof result !== 'string') {
    throw new AnswerError(`${finding.id}.result`, result, 'a text');
  }
  if (truth === 'unknown') return undefined;
  return {
    ...answered(finding.id, truth),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof result === 'string' ? { note: result } : {}),
  };
}

function checkDate(field: string, date: unknown): void {
  if (typeof date === 'string') {
    try {
      parseIsoDate(date);
      return;
    } catch {
      // The one message below names the field; the reason inside adds nothing to it.
    }
  }
  throw new AnswerError(field, date, 'an ISO date such as 2026-11-23');
}

function parseQuantity(finding: QuantityFinding, value: unknown, convert: UnitConverter): Fact {
  const { unit, possible } = finding;
  if (!isObject(value)) throw new AnswerError(finding.id, value, `{ "value": number, "unit": "${unit}" }`);
  const { value: amount, unit: given, ...rest } = value;
  const surplus = Object.keys(rest)[0];
  if (surplus !== undefined) throw new AnswerError(`${finding.id}.${surplus}`, rest[surplus], 'only value and unit');
  if (typeof amount !== 'number' || !Number.isFinite(amount)) {
    throw new AnswerError(`${finding.id}.value`, amount, 'a number');
  }
  if (typeof given !== 'string' || given === '')
    throw new AnswerError(`${finding.id}.unit`, given, `a unit such as ${unit}`);
  const quantity = convert(amount, given, unit);
  if (quantity === undefined) throw new AnswerError(`${finding.id}.unit`, given, `a unit that converts to ${unit}`);
  if (quantity.value < possible.from || quantity.value > possible.to) {
    throw new AnswerError(finding.id, value, `${possible.from} to ${possible.to} ${unit}`);
  }
  const note =
    given === unit ? {} : { note: `${amount} ${given}, converted to ${formatQuantity(quantity, { ascii: true })}` };
  return { ...answered(finding.id, quantity), ...note };
}

function refuseBrokenImplications(answers: Answers): void {
  for (const { when: antecedent, implies: consequence, strength, because } of implications) {
    if (strength === 'presumption') continue;
    const reason = answers[antecedent.finding]?.value;
    const answer = answers[consequence.finding]?.value;
    if (typeof reason !== 'string' || !antecedent.isAnyOf.includes(reason)) continue;
    if (answer !== undefined && answer !== consequence.is) {
      throw new AnswerError(
        consequence.finding,
        answer,
        `${consequence.is}, because "${antecedent.finding}" is ${reason} (${because})`,
      );
    }
  }
}

const answered = (finding: FindingId, value: KnownValue): Fact => ({ finding, value, source: answerSource });

const oneOf = (values: readonly string[]): string => `one of ${values.join(', ')}`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The known id that shares the longest beginning or a whole word with what was written. */
function nearest(id: string): string {
  const words = new Set(id.toLowerCase().split(/[^a-z]+/));
  const scored = askedFindings.map((finding) => ({
    id: finding.id,
    score: finding.id.split('-').filter((word) => words.has(word)).length,
  }));
  return scored.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).id;
}
