import { formatDuration, formatNumber, formatQuantity } from '@ketaguide/quantities';
import type { Criterion, Expression, Relation } from '../criteria/criterion.ts';
import type { FindingId } from '../findings/finding-id.ts';
import { derivedFindingById, findingById } from '../findings/index.ts';

/** A criterion in plain words, one line: what has to be so for it to hold. */
export function describeCriterion(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'always':
      return 'always, when an infusion is considered';
    case 'present': {
      const derived = derivedFindingById(criterion.finding);
      return derived === undefined ? `${name(criterion.finding)}: yes` : describePart(derived.when);
    }
    case 'choice-is':
      return `${name(criterion.finding)}: ${inList(
        criterion.anyOf.map((choice) => choiceLabel(criterion.finding, choice)),
        'or',
      )}`;
    case 'compare':
      return `${describeExpression(criterion.left)} ${relations[criterion.relation]} ${describeExpression(criterion.right)}`;
    case 'recorded':
      return `${name(criterion.finding)}: recorded`;
    case 'not':
      return `not (${describeCriterion(criterion.of)})`;
    case 'all':
      return criterion.of.map(describePart).join(' and ');
    case 'any':
      return criterion.of.map(describePart).join(', or ');
  }
}

const describePart = (part: Criterion): string =>
  (part.kind === 'all' || part.kind === 'any') && part.of.length > 1
    ? `(${describeCriterion(part)})`
    : describeCriterion(part);

function describeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'limit':
      return expression.limit.unit === 'min'
        ? formatDuration({ value: expression.limit.value, unit: 'min' }, { ascii: true })
        : formatQuantity(expression.limit, { ascii: true });
    case 'value-of':
    case 'stated-value-of':
      return name(expression.finding);
    case 'product':
      return expression.of.map(describeExpression).join(' × ');
    case 'difference':
      return `${describeExpression(expression.from)} − ${describeExpression(expression.minus)}`;
    case 'in-hours':
      return `${describeExpression(expression.minutes)} (in hours)`;
    case 'percent-decrease':
      return `percent decrease from ${describeExpression(expression.baseline)} to ${describeExpression(expression.followUp)}`;
  }
}

const relations: Readonly<Record<Relation, string>> = {
  'less-than': 'less than',
  'at-most': 'at most',
  'at-least': 'at least',
  'more-than': 'more than',
};

const name = (id: FindingId): string => findingById(id).name;

/** The label of one choice; the value itself where the definition has no label for it. */
export function choiceLabel(id: FindingId, value: string): string {
  const finding = findingById(id);
  if (finding.kind !== 'choice') return value;
  return finding.choices.find((choice) => choice.value === value)?.label ?? value;
}

export function inList(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** The same criterion as its author wrote it, for the trace page. */
export function criterionAsCode(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'always':
      return 'always';
    case 'present':
      return `present(${criterion.finding})`;
    case 'choice-is':
      return `choiceIs(${criterion.finding}, ${criterion.anyOf.join(' | ')})`;
    case 'compare':
      return `${expressionAsCode(criterion.left)} ${signs[criterion.relation]} ${expressionAsCode(criterion.right)}`;
    case 'recorded':
      return `recorded(${criterion.finding})`;
    case 'not':
      return `not(${criterionAsCode(criterion.of)})`;
    case 'all':
    case 'any':
      return `${criterion.kind}(${criterion.of.map(criterionAsCode).join(', ')})`;
  }
}

function expressionAsCode(expression: Expression): string {
  switch (expression.kind) {
    case 'limit':
      return `${formatNumber(expression.limit.value, { ascii: true })} ${expression.limit.unit}`;
    case 'value-of':
      return expression.finding;
    case 'stated-value-of':
      return `stated(${expression.finding})`;
    case 'product':
      return `product(${expression.of.map(expressionAsCode).join(', ')})`;
    case 'difference':
      return `difference(${expressionAsCode(expression.from)}, ${expressionAsCode(expression.minus)})`;
    case 'in-hours':
      return `inHours(${expressionAsCode(expression.minutes)})`;
    case 'percent-decrease':
      return `percentDecrease(${expressionAsCode(expression.baseline)}, ${expressionAsCode(expression.followUp)})`;
  }
}

const signs: Readonly<Record<Relation, string>> = {
  'less-than': '<',
  'at-most': '≤',
  'at-least': '≥',
  'more-than': '>',
};
