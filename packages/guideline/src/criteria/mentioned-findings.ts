import { derivedFindings, quantityDerivations } from '../findings/derived.ts';
import type { FindingId } from '../findings/finding-id.ts';
import type { Recommendation } from '../recommendations/recommendation.ts';
import type { Criterion, Expression } from './criterion.ts';

const cache = new WeakMap<Recommendation, readonly FindingId[]>();

/** The findings that a recommendation's two criteria speak of, those behind derived findings included. */
export function mentionedFindings(recommendation: Recommendation): readonly FindingId[] {
  const known = cache.get(recommendation);
  if (known !== undefined) return known;
  const mentioned = new Set<FindingId>();
  visit(recommendation.appliesWhen, mentioned);
  if (recommendation.metWhen !== undefined) visit(recommendation.metWhen, mentioned);
  const list = [...mentioned];
  cache.set(recommendation, list);
  return list;
}

function visit(criterion: Criterion, mentioned: Set<FindingId>): void {
  switch (criterion.kind) {
    case 'always':
      return;
    case 'present':
    case 'choice-is':
    case 'recorded': {
      const derived = derivedFindings.find(({ id }) => id === criterion.finding);
      if (derived === undefined) mentioned.add(criterion.finding);
      else visit(derived.when, mentioned);
      return;
    }
    case 'compare':
      visitExpression(criterion.left, mentioned);
      visitExpression(criterion.right, mentioned);
      return;
    case 'not':
      visit(criterion.of, mentioned);
      return;
    case 'all':
    case 'any':
      for (const part of criterion.of) visit(part, mentioned);
  }
}

function visitExpression(expression: Expression, mentioned: Set<FindingId>): void {
  switch (expression.kind) {
    case 'limit':
      return;
    case 'stated-value-of':
      mentioned.add(expression.finding);
      return;
    case 'value-of': {
      mentioned.add(expression.finding);
      const derivation = quantityDerivations.find(({ finding }) => finding === expression.finding);
      if (derivation !== undefined) visitExpression(derivation.expression, mentioned);
      return;
    }
    case 'product':
      for (const factor of expression.of) visitExpression(factor, mentioned);
      return;
    case 'difference':
      visitExpression(expression.from, mentioned);
      visitExpression(expression.minus, mentioned);
      return;
    case 'in-hours':
      visitExpression(expression.minutes, mentioned);
      return;
    case 'percent-decrease':
      visitExpression(expression.baseline, mentioned);
      visitExpression(expression.followUp, mentioned);
  }
}
