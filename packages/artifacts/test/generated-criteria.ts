import {
  type AskedFinding,
  type Criterion,
  derivedFindings,
  type Expression,
  recommendations,
} from '@ketaguide/guideline';
import fc from 'fast-check';
import { knownFindings } from '../src/known-finding.ts';

const findings = knownFindings(recommendations).map(({ finding }) => finding);
const idsOf = (...kinds: readonly AskedFinding['kind'][]) =>
  fc.constantFrom(...findings.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));

const amount: fc.Arbitrary<Expression> = fc
  .tuple(fc.constantFrom('value-of', 'stated-value-of'), idsOf('quantity', 'score'))
  .map(([kind, finding]) => ({ kind, finding }) as Expression);

const limit: fc.Arbitrary<Expression> = fc
  .constantFrom(0, 0.35, 0.5, 1, 2, 30, 80, 120)
  .map((value) => ({ kind: 'limit', limit: { value, unit: 'mg', provenance: 'tool-rule' } }));

const score: fc.Arbitrary<Expression> = idsOf('score').map((finding) => ({ kind: 'value-of', finding }));

const percentDecrease: fc.Arbitrary<Expression> = fc
  .tuple(score, fc.oneof(score, limit))
  .map(([baseline, followUp]) => ({ kind: 'percent-decrease', baseline, followUp }));

/** What can be multiplied: nothing that is divided by a finding. */
const factor: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.oneof(amount, limit),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((of): Expression => ({ kind: 'product', of })),
    tie('expression').map((minutes): Expression => ({ kind: 'in-hours', minutes })),
    fc
      .tuple(tie('expression'), tie('expression'))
      .map(([from, minus]): Expression => ({ kind: 'difference', from, minus })),
  ),
})).expression;

const expression = fc.oneof(
  { weight: 4, arbitrary: factor },
  { weight: 2, arbitrary: percentDecrease },
  {
    weight: 1,
    arbitrary: fc
      .tuple(percentDecrease, factor)
      .map(([from, minus]): Expression => ({ kind: 'difference', from, minus })),
  },
);

const choices = findings.flatMap((finding) => (finding.kind === 'choice' ? [finding] : []));

const leaf: fc.Arbitrary<Criterion> = fc.oneof<fc.WeightedArbitrary<Criterion>[]>(
  { weight: 1, arbitrary: fc.constant({ kind: 'always' }) },
  { weight: 6, arbitrary: idsOf('truth').map((finding) => ({ kind: 'present', finding })) },
  { weight: 2, arbitrary: fc.constantFrom(...derivedFindings).map(({ id }) => ({ kind: 'present', finding: id })) },
  {
    weight: 2,
    arbitrary: idsOf('truth', 'choice', 'quantity', 'score').map((finding) => ({ kind: 'recorded', finding })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...choices).chain((finding) =>
      fc
        .subarray(
          finding.choices.map(({ value }) => value),
          { minLength: 1 },
        )
        .map((anyOf): Criterion => ({ kind: 'choice-is', finding: finding.id, anyOf })),
    ),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(expression, fc.constantFrom('less-than', 'at-most', 'at-least', 'more-than'), expression)
      .map(([left, relation, right]): Criterion => ({ kind: 'compare', left, relation, right })),
  },
);

/** Any criterion that the language can say, not only those that the guideline needs. */
export const generatedCriterion: fc.Arbitrary<Criterion> = fc.letrec<{ criterion: Criterion }>((tie) => ({
  criterion: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    tie('criterion').map((of): Criterion => ({ kind: 'not', of })),
    fc.array(tie('criterion'), { maxLength: 3 }).map((of): Criterion => ({ kind: 'all', of })),
    fc.array(tie('criterion'), { maxLength: 3 }).map((of): Criterion => ({ kind: 'any', of })),
  ),
})).criterion;
