import { askedFindingById, type Criterion, type FindingId, type Relation } from '@ketaguide/guideline';
import { type Comparison, comparisonOf, type Term } from '../comparison.ts';
import { decimal, text } from './cql-text.ts';
import { knownName } from './known-name.ts';

/** A criterion as a Boolean expression of CQL: true, false, or null for unknown. */
export function compileCriterion(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'always':
      return 'true';
    case 'present':
      return isPresent(criterion.finding);
    case 'choice-is':
      return joined(
        'or',
        criterion.anyOf.map((choice) => `${knownName(criterion.finding)} = ${text(choice)}`),
      );
    case 'recorded':
      return `(${knownName(criterion.finding)} is not null)`;
    case 'compare':
      return compileComparison(comparisonOf(criterion));
    case 'not':
      return `(not ${compileCriterion(criterion.of)})`;
    case 'all':
      return criterion.of.length === 0 ? 'true' : joined('and', criterion.of.map(compileCriterion));
    case 'any':
      return criterion.of.length === 0 ? 'false' : joined('or', criterion.of.map(compileCriterion));
  }
}

function isPresent(finding: FindingId): string {
  const asked = askedFindingById(finding);
  // What is derived is a Boolean of the library; of what is asked, only a truth can be yes.
  if (asked === undefined || asked.kind === 'truth') return knownName(finding);
  throw new Error(`finding "${finding}" is a ${asked.kind}: it cannot be present or absent`);
}

function compileComparison(comparison: Comparison): string {
  if (comparison.kind === 'stated-or-derived') {
    const { finding, stated, derived } = comparison;
    return `(if ${knownName(finding)} is not null then ${compileComparison(stated)} else ${compileComparison(derived)})`;
  }
  const { left, relation, right, divisors } = comparison;
  const compared = `${rounded(left)} ${symbols[relation]} ${rounded(right)}`;
  if (divisors.length === 0) return `(${compared})`;
  const divisible = divisors.map((divisor) => `${compileTerm(divisor)} > 0.0`);
  return `(if ${divisible.join(' and ')} then ${compared} else null)`;
}

const symbols: Readonly<Record<Relation, string>> = {
  'less-than': '<',
  'at-most': '<=',
  'at-least': '>=',
  'more-than': '>',
};

/**
 * CQL defines a Decimal as exact to eight decimals; engines that calculate in binary are not. Rounding to eight decimals
 * changes nothing for the first and makes the others agree.
 */
const decimals = 8;

function rounded(term: Term): string {
  const expression = compileTerm(term);
  return term.kind === 'product' || term.kind === 'difference' ? `Round(${expression}, ${decimals})` : expression;
}

function compileTerm(term: Term): string {
  switch (term.kind) {
    case 'value':
      return knownName(term.finding);
    case 'number':
      return decimal(term.value);
    case 'difference':
      return `(${compileTerm(term.from)} - ${compileTerm(term.minus)})`;
    case 'product': {
      const factors = term.of.map((factor) => compileTerm(factor));
      const canBeZero = factors.filter((_, index) => term.of[index]?.kind !== 'number');
      const product = factors.join(' * ');
      if (canBeZero.length < 2) return `(${product})`;
      return `(if ${canBeZero.map((factor) => `${factor} = 0.0`).join(' or ')} then 0.0 else ${product})`;
    }
  }
}

const joined = (operator: 'and' | 'or', parts: readonly string[]): string => `(${parts.join(` ${operator} `)})`;
