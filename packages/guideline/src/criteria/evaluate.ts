import { compare, divide, type Exact, exact, multiply, subtract } from '@ketaguide/quantities';
import type { Fact } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';
import type { Truth } from '../logic/truth.ts';
import * as logic from '../logic/truth.ts';
import type { Criterion, Expression, Relation } from './criterion.ts';
import type { Knowledge } from './knowledge.ts';

/** The answer to a criterion, and why. */
export interface Evaluation {
  readonly truth: Truth;
  /** The facts that decided it; while it is unknown, the facts that were looked at. */
  readonly because: readonly Fact[];
  /** While it is unknown: the findings that could still decide it. Empty once it is decided. */
  readonly unknown: readonly FindingId[];
}

/** The value of an expression; absent when something it needs is unknown, or it cannot be worked out. */
interface Measured {
  readonly value: Exact | undefined;
  readonly because: readonly Fact[];
  readonly unknown: readonly FindingId[];
}

const connectives = { all: logic.all, any: logic.any } as const;

const zero = exact(0);
const oneHundred = exact(100);
const minutesInAnHour = exact(60);

/** Evaluates a criterion by Kleene's three-valued logic. The only evaluator there is. */
export function evaluate(criterion: Criterion, knowledge: Knowledge): Evaluation {
  switch (criterion.kind) {
    case 'always':
      return { truth: 'yes', because: [], unknown: [] };
    case 'present':
      return isPresent(criterion.finding, knowledge);
    case 'choice-is': {
      const fact = knowledge.factOf(criterion.finding);
      if (fact === undefined) return undecided(knowledge.couldDecide(criterion.finding));
      return decided(typeof fact.value === 'string' && criterion.anyOf.includes(fact.value), [fact]);
    }
    case 'compare':
      return isCompared(criterion.left, criterion.relation, criterion.right, knowledge);
    case 'recorded':
      return decided(knowledge.factOf(criterion.finding) !== undefined, []);
    case 'not': {
      const { truth, because, unknown } = evaluate(criterion.of, knowledge);
      return { truth: logic.not(truth), because, unknown };
    }
    case 'all':
    case 'any':
      return knowledge.once(criterion, () => combine(criterion.of, connectives[criterion.kind], knowledge));
  }
}

function isPresent(finding: FindingId, knowledge: Knowledge): Evaluation {
  const derived = knowledge.derivedCriterion(finding);
  if (derived !== undefined) return evaluate(derived, knowledge);
  const fact = knowledge.factOf(finding);
  if (fact === undefined) return undecided(knowledge.couldDecide(finding));
  return decided(fact.value === 'yes', [fact]);
}

function combine(
  parts: readonly Criterion[],
  connective: (truths: readonly Truth[]) => Truth,
  knowledge: Knowledge,
): Evaluation {
  const results = parts.map((part) => evaluate(part, knowledge));
  const truth = connective(results.map((result) => result.truth));
  // One part can decide the whole by itself (a yes in "any", a no in "all"): then only such parts are the reason.
  const decidesAlone = truth !== 'unknown' && connective([truth, 'unknown']) === truth;
  const reasons = decidesAlone ? results.filter((result) => result.truth === truth) : results;
  return {
    truth,
    because: together(reasons.map((result) => result.because)),
    unknown: truth === 'unknown' ? together(results.map((result) => result.unknown)) : [],
  };
}

function isCompared(left: Expression, relation: Relation, right: Expression, knowledge: Knowledge): Evaluation {
  const a = measure(left, knowledge);
  const b = measure(right, knowledge);
  const because = together([a.because, b.because]);
  if (a.value === undefined || b.value === undefined) {
    return { truth: 'unknown', because, unknown: together([a.unknown, b.unknown]) };
  }
  return decided(holds(compare(a.value, b.value), relation), because);
}

function holds(order: number, relation: Relation): boolean {
  switch (relation) {
    case 'less-than':
      return order < 0;
    case 'at-most':
      return order <= 0;
    case 'at-least':
      return order >= 0;
    case 'more-than':
      return order > 0;
  }
}

/** Works out an expression, exactly: 10 to 7 is a decrease of 30 percent, neither more nor less. */
export function measure(expression: Expression, knowledge: Knowledge): Measured {
  switch (expression.kind) {
    case 'limit':
      return { value: exact(expression.limit.value), because: [], unknown: [] };
    case 'value-of': {
      const fact = knowledge.factOf(expression.finding);
      if (fact === undefined) return measureDerived(expression.finding, knowledge);
      return { value: numberOf(fact), because: [fact], unknown: [] };
    }
    case 'stated-value-of': {
      const fact = knowledge.factOf(expression.finding);
      if (fact === undefined) return { value: undefined, because: [], unknown: [expression.finding] };
      return { value: numberOf(fact), because: [fact], unknown: [] };
    }
    case 'product': {
      const factors = expression.of.map((factor) => measure(factor, knowledge));
      const nothing = factors.find(isZero);
      if (nothing !== undefined) return nothing;
      return worked(factors, (values) => values.reduce(multiply));
    }
    case 'difference':
      return worked([measure(expression.from, knowledge), measure(expression.minus, knowledge)], ([from, minus]) =>
        from === undefined || minus === undefined ? undefined : subtract(from, minus),
      );
    case 'in-hours':
      return worked([measure(expression.minutes, knowledge)], ([minutes]) =>
        minutes === undefined ? undefined : divide(minutes, minutesInAnHour),
      );
    case 'percent-decrease': {
      const baseline = measure(expression.baseline, knowledge);
      // Nothing can be lower than 0 in percent, so no follow-up could decide it.
      if (isZero(baseline)) return { value: undefined, because: baseline.because, unknown: [] };
      return worked([baseline, measure(expression.followUp, knowledge)], ([from, to]) =>
        from === undefined || to === undefined ? undefined : divide(multiply(subtract(from, to), oneHundred), from),
      );
    }
  }
}

const isZero = ({ value }: Measured): boolean => value !== undefined && compare(value, zero) === 0;

/** A quantity that nobody stated, worked out from others where the definition says how. */
function measureDerived(finding: FindingId, knowledge: Knowledge): Measured {
  const derivation = knowledge.derivation(finding);
  if (derivation === undefined) return { value: undefined, because: [], unknown: knowledge.couldDecide(finding) };
  const derived = measure(derivation, knowledge);
  if (derived.value !== undefined) return derived;
  return { ...derived, unknown: together([[finding], derived.unknown]) };
}

function worked(parts: readonly Measured[], work: (values: readonly Exact[]) => Exact | undefined): Measured {
  const because = together(parts.map((part) => part.because));
  const values = parts.map((part) => part.value).filter((value) => value !== undefined);
  if (values.length < parts.length) {
    return { value: undefined, because, unknown: together(parts.map((part) => part.unknown)) };
  }
  return { value: work(values), because, unknown: [] };
}

function numberOf(fact: Fact): Exact | undefined {
  if (typeof fact.value === 'number') return exact(fact.value);
  return typeof fact.value === 'object' ? exact(fact.value.value) : undefined;
}

const decided = (isTrue: boolean, because: readonly Fact[]): Evaluation => ({
  truth: isTrue ? 'yes' : 'no',
  because,
  unknown: [],
});

const undecided = (unknown: readonly FindingId[]): Evaluation => ({ truth: 'unknown', because: [], unknown });

/** The lists as one, each member once. They are a few members long, so that looking through beats a set. */
export function together<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return first;
  const members = [...first];
  for (const list of others) {
    for (const member of list) if (!members.includes(member)) members.push(member);
  }
  return members;
}
