import {
  askedFindingById,
  type Criterion,
  type Expression,
  type FindingId,
  quantityDerivations,
  type Relation,
} from '@ketaguide/guideline';

/**
 * A number without division: decimal arithmetic elsewhere is not exact, and a third of an hour has no decimal. It is
 * known only where every value in it is known, save that a product with a factor 0 is 0.
 */
export type Term =
  | { readonly kind: 'value'; readonly finding: FindingId }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'product'; readonly of: readonly Term[] }
  | { readonly kind: 'difference'; readonly from: Term; readonly minus: Term };

/** A comparison of two numbers as other languages can state it exactly. */
export type Comparison =
  | {
      readonly kind: 'compared';
      readonly left: Term;
      readonly relation: Relation;
      readonly right: Term;
      /** Never negative. Unknown where one of them is 0: it was divided by. */
      readonly divisors: readonly Term[];
    }
  /** A quantity that is worked out from others only where nothing else is known of it. */
  | {
      readonly kind: 'stated-or-derived';
      readonly finding: FindingId;
      readonly stated: Comparison;
      readonly derived: Comparison;
    };

type Compare = Extract<Criterion, { readonly kind: 'compare' }>;

/** The comparison of a criterion, multiplied out so that nothing is divided. */
export function comparisonOf({ left, relation, right }: Compare): Comparison {
  return compare(left, relation, right, new Set());
}

function compare(left: Expression, relation: Relation, right: Expression, stated: ReadonlySet<FindingId>): Comparison {
  const derivable = quantityDerivations.find(
    ({ finding }) => !stated.has(finding) && (mentions(left, finding) || mentions(right, finding)),
  );
  if (derivable !== undefined) {
    const { finding, expression } = derivable;
    return {
      kind: 'stated-or-derived',
      finding,
      stated: compare(left, relation, right, new Set([...stated, finding])),
      derived: compare(replaced(left, finding, expression), relation, replaced(right, finding, expression), stated),
    };
  }
  const [a, b] = [fraction(left), fraction(right)];
  return {
    kind: 'compared',
    left: times(a.numerator, ...b.divisors),
    relation,
    right: times(b.numerator, ...a.divisors),
    divisors: [...a.divisors, ...b.divisors].filter(({ kind }) => kind !== 'number'),
  };
}

/** A number as a numerator over the product of its divisors. */
interface Fraction {
  readonly numerator: Term;
  readonly divisors: readonly Term[];
}

const minutesInAnHour = 60;
const percent = 100;

function fraction(expression: Expression): Fraction {
  switch (expression.kind) {
    case 'limit':
      return { numerator: number(expression.limit.value), divisors: [] };
    case 'value-of':
    case 'stated-value-of':
      return { numerator: { kind: 'value', finding: expression.finding }, divisors: [] };
    case 'product': {
      const factors = expression.of.map(fraction);
      // Whatever else is unknown: nothing times anything is nothing.
      if (factors.some(({ numerator }) => numerator.kind === 'number' && numerator.value === 0)) {
        return { numerator: number(0), divisors: [] };
      }
      const divisors = factors.flatMap((factor) => factor.divisors);
      if (divisors.some(({ kind }) => kind !== 'number')) {
        throw new Error(
          'a product cannot hold a factor that is divided by a finding: where one factor is 0, it would be unknown',
        );
      }
      return { numerator: times(...factors.map(({ numerator }) => numerator)), divisors };
    }
    case 'difference': {
      const [from, minus] = [fraction(expression.from), fraction(expression.minus)];
      return {
        numerator: {
          kind: 'difference',
          from: times(from.numerator, ...minus.divisors),
          minus: times(minus.numerator, ...from.divisors),
        },
        divisors: [...from.divisors, ...minus.divisors],
      };
    }
    case 'in-hours': {
      const { numerator, divisors } = fraction(expression.minutes);
      return { numerator, divisors: [...divisors, number(minutesInAnHour)] };
    }
    case 'percent-decrease': {
      const [baseline, followUp] = [fraction(expression.baseline), fraction(expression.followUp)];
      if (!isNeverNegative(expression.baseline) || followUp.divisors.length > 0) {
        throw new Error(
          'a percent decrease can be compared only from a finding that is never below 0, to a plain number',
        );
      }
      const decrease: Term = { kind: 'difference', from: baseline.numerator, minus: followUp.numerator };
      return { numerator: times(number(percent), decrease), divisors: [baseline.numerator] };
    }
  }
}

/** Multiplying by it then never turns a comparison round. */
function isNeverNegative(expression: Expression): boolean {
  if (expression.kind !== 'value-of' && expression.kind !== 'stated-value-of') return false;
  const finding = askedFindingById(expression.finding);
  if (finding?.kind === 'score') return finding.scale.from >= 0;
  return finding?.kind === 'quantity' && finding.possible.from >= 0;
}

const number = (value: number): Term => ({ kind: 'number', value });

const times = (...of: readonly Term[]): Term =>
  of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'product', of };

function mentions(expression: Expression, finding: FindingId): boolean {
  switch (expression.kind) {
    case 'limit':
    case 'stated-value-of':
      return false;
    case 'value-of':
      return expression.finding === finding;
    case 'product':
      return expression.of.some((factor) => mentions(factor, finding));
    case 'difference':
      return mentions(expression.from, finding) || mentions(expression.minus, finding);
    case 'in-hours':
      return mentions(expression.minutes, finding);
    case 'percent-decrease':
      return mentions(expression.baseline, finding) || mentions(expression.followUp, finding);
  }
}

function replaced(expression: Expression, finding: FindingId, by: Expression): Expression {
  const inside = (part: Expression): Expression => replaced(part, finding, by);
  switch (expression.kind) {
    case 'limit':
    case 'stated-value-of':
      return expression;
    case 'value-of':
      return expression.finding === finding ? by : expression;
    case 'product':
      return { ...expression, of: expression.of.map(inside) };
    case 'difference':
      return { ...expression, from: inside(expression.from), minus: inside(expression.minus) };
    case 'in-hours':
      return { ...expression, minutes: inside(expression.minutes) };
    case 'percent-decrease':
      return { ...expression, baseline: inside(expression.baseline), followUp: inside(expression.followUp) };
  }
}
