import type { FindingId } from '../findings/finding-id.ts';
import type { Criterion, Expression, Limit, Relation } from './criterion.ts';

/** The words in which criteria are written: `all(present('x'), atLeast(amountOf('y'), limit))`. */

export const always: Criterion = { kind: 'always' };

export const present = (finding: FindingId): Criterion => ({ kind: 'present', finding });
export const recorded = (finding: FindingId): Criterion => ({ kind: 'recorded', finding });
export const choiceIs = (finding: FindingId, ...anyOf: readonly string[]): Criterion => ({
  kind: 'choice-is',
  finding,
  anyOf,
});
export const all = (...of: readonly Criterion[]): Criterion => ({ kind: 'all', of });
export const any = (...of: readonly Criterion[]): Criterion => ({ kind: 'any', of });
export const not = (of: Criterion): Criterion => ({ kind: 'not', of });

export const amountOf = (finding: FindingId): Expression => ({ kind: 'value-of', finding });
export const statedAmountOf = (finding: FindingId): Expression => ({ kind: 'stated-value-of', finding });
export const product = (...of: readonly Expression[]): Expression => ({ kind: 'product', of });
export const difference = (from: Expression, minus: Expression): Expression => ({ kind: 'difference', from, minus });
export const inHours = (minutes: Expression): Expression => ({ kind: 'in-hours', minutes });
export const percentDecrease = (baseline: Expression, followUp: Expression): Expression => ({
  kind: 'percent-decrease',
  baseline,
  followUp,
});

type Operand = Expression | Limit;

const asExpression = (operand: Operand): Expression =>
  'kind' in operand ? operand : { kind: 'limit', limit: operand };

const compare =
  (relation: Relation) =>
  (left: Operand, right: Operand): Criterion => ({
    kind: 'compare',
    left: asExpression(left),
    relation,
    right: asExpression(right),
  });

export const lessThan = compare('less-than');
export const atMost = compare('at-most');
export const atLeast = compare('at-least');
export const moreThan = compare('more-than');
