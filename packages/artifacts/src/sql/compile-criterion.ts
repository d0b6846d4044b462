import {
  askedFindingById,
  type Criterion,
  derivedFindingById,
  type FindingId,
  type Relation,
} from '@ketaguide/guideline';
import { type Comparison, comparisonOf, type Term } from '../comparison.ts';
import { identifier, number, textList } from './sql-text.ts';

/**
 * A criterion as a condition of SQL: true, false, or null for unknown. Each finding is a column under its id: text for
 * yes/no and for a choice, a number in the finding's own unit for a quantity or a score, null where it is unknown.
 */
export function compileCriterion(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'always':
      return '1 = 1';
    case 'present':
      return compilePresent(criterion.finding);
    case 'choice-is':
      return `${identifier(criterion.finding)} IN ${textList(criterion.anyOf)}`;
    case 'recorded':
      return `${identifier(criterion.finding)} IS NOT NULL`;
    case 'compare':
      return compileComparison(comparisonOf(criterion));
    case 'not':
      return `NOT (${compileCriterion(criterion.of)})`;
    case 'all':
      return joined('AND', criterion.of, '1 = 1');
    case 'any':
      return joined('OR', criterion.of, '1 = 0');
  }
}

function compilePresent(finding: FindingId): string {
  const derived = derivedFindingById(finding);
  if (derived !== undefined) return compileCriterion(derived.when);
  const kind = askedFindingById(finding)?.kind;
  if (kind !== 'truth') throw new Error(`finding "${finding}" is a ${kind}: it cannot be present or absent`);
  return `${identifier(finding)} = 'yes'`;
}

function compileComparison(comparison: Comparison): string {
  if (comparison.kind === 'stated-or-derived') {
    const { finding, stated, derived } = comparison;
    return `CASE WHEN ${identifier(finding)} IS NOT NULL THEN ${compileComparison(stated)} ELSE ${compileComparison(derived)} END`;
  }
  const { left, relation, right, divisors } = comparison;
  const compared = `${rounded(left)} ${symbols[relation]} ${rounded(right)}`;
  if (divisors.length === 0) return compared;
  return `CASE WHEN ${divisors.map((divisor) => `${compileTerm(divisor)} > 0.0`).join(' AND ')} THEN ${compared} END`;
}

const symbols: Readonly<Record<Relation, string>> = {
  'less-than': '<',
  'at-most': '<=',
  'at-least': '>=',
  'more-than': '>',
};

/** Binary arithmetic is not exact; to so many decimals it is, for every number that a plan can hold. */
const decimals = 8;

function rounded(term: Term): string {
  const expression = compileTerm(term);
  return term.kind === 'product' || term.kind === 'difference' ? `round(${expression}, ${decimals})` : expression;
}

function compileTerm(term: Term): string {
  switch (term.kind) {
    case 'value':
      return identifier(term.finding);
    case 'number':
      return number(term.value);
    case 'difference':
      return `(${compileTerm(term.from)} - ${compileTerm(term.minus)})`;
    case 'product': {
      const product = term.of.map(compileTerm).join(' * ');
      const canBeZero = term.of.filter(({ kind }) => kind !== 'number').map((factor) => `${compileTerm(factor)} = 0.0`);
      if (canBeZero.length < 2) return `(${product})`;
      return `(CASE WHEN ${canBeZero.join(' OR ')} THEN 0.0 ELSE ${product} END)`;
    }
  }
}

function joined(operator: 'AND' | 'OR', parts: readonly Criterion[], ofNothing: string): string {
  if (parts.length === 0) return ofNothing;
  return `(${parts.map(compileCriterion).join(` ${operator} `)})`;
}
