import { derivedFindings, quantityDerivations } from '../findings/derived.ts';
import type { Fact, FindingState, Findings } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';
import { type Implication, implications } from '../findings/implications.ts';
import { askedFindings } from '../findings/index.ts';
import type { Criterion, Expression } from './criterion.ts';
import type { Evaluation } from './evaluate.ts';

/** What an evaluation may ask: facts as they were found, implied, or set by default. */
export interface Knowledge {
  /** The fact of a finding, or undefined while it is unknown. */
  readonly factOf: (finding: FindingId) => Fact | undefined;
  /** The finding itself and those that could settle it through an implication. */
  readonly couldDecide: (finding: FindingId) => readonly FindingId[];
  /** Evaluates a criterion that several recommendations share only once. */
  readonly once: (criterion: Criterion, evaluate: () => Evaluation) => Evaluation;
  readonly derivedCriterion: (finding: FindingId) => Criterion | undefined;
  readonly derivation: (finding: FindingId) => Expression | undefined;
}

const criteria: ReadonlyMap<FindingId, Criterion> = new Map(
  derivedFindings.map((finding) => [finding.id, finding.when]),
);
const derivations: ReadonlyMap<FindingId, Expression> = new Map(
  quantityDerivations.map(({ finding, expression }) => [finding, expression]),
);

const impliedBy: ReadonlyMap<FindingId, readonly Implication[]> = Map.groupBy(
  implications,
  (implication) => implication.implies.finding,
);

const defaults: ReadonlyMap<FindingId, Fact> = new Map(
  askedFindings.flatMap((finding) =>
    finding.kind === 'quantity' && finding.default !== undefined
      ? [
          [
            finding.id,
            {
              finding: finding.id,
              value: { value: finding.default.value, unit: finding.unit },
              source: finding.default.source,
            },
          ] as const,
        ]
      : [],
  ),
);

/** The findings with everything that follows from them without evaluation: implications and defaults. */
export function knowledgeOf(findings: Findings): Knowledge {
  // Kept, so that a fact is the same object wherever it is cited.
  const facts = new Map<FindingId, Fact | undefined>();
  const evaluated = new Map<Criterion, Evaluation>();
  return {
    factOf: (id) => {
      const state = findings[id];
      if (state?.fact !== undefined && !isSuggested(state)) return state.fact;
      let fact = facts.get(id);
      if (fact === undefined && !facts.has(id)) {
        fact = withHints(state?.fact ?? impliedFact(id, state, findings) ?? defaults.get(id), state);
        facts.set(id, fact);
      }
      return fact;
    },
    once: (criterion, evaluate) => {
      let evaluation = evaluated.get(criterion);
      if (evaluation === undefined) {
        evaluation = evaluate();
        evaluated.set(criterion, evaluation);
      }
      return evaluation;
    },
    couldDecide: (id) => {
      const antecedents = impliedBy.get(id);
      if (antecedents === undefined) return [id];
      return [
        id,
        ...antecedents.filter((implication) => couldHold(implication, id, findings)).map(({ when }) => when.finding),
      ];
    },
    derivedCriterion: (id) => criteria.get(id),
    derivation: (id) => derivations.get(id),
  };
}

function impliedFact(id: FindingId, state: FindingState | undefined, findings: Findings): Fact | undefined {
  const candidates = impliedBy.get(id);
  if (candidates === undefined) return undefined;
  for (const implication of candidates) {
    const antecedent = findings[implication.when.finding]?.fact;
    if (antecedent === undefined || !isAnyOf(antecedent, implication.when.isAnyOf)) continue;
    if (implication.strength === 'presumption' && isSuggested(state)) continue;
    return {
      finding: id,
      value: implication.implies.is,
      source: antecedent.source,
      ...(antecedent.date === undefined ? {} : { date: antecedent.date }),
      note: implication.because,
      impliedBy: implication.when.finding,
    };
  }
  return undefined;
}

/** Whether learning the antecedent could still settle the consequence. */
function couldHold(implication: Implication, id: FindingId, findings: Findings): boolean {
  if (findings[implication.when.finding]?.fact !== undefined) return false;
  return implication.strength === 'always' || !isSuggested(findings[id]);
}

const isAnyOf = (fact: Fact, values: readonly string[]): boolean =>
  typeof fact.value === 'string' && values.includes(fact.value);

const isSuggested = (state: FindingState | undefined): boolean => (state?.hints?.length ?? 0) > 0;

function withHints(fact: Fact | undefined, state: FindingState | undefined): Fact | undefined {
  const hints = state?.hints;
  return fact === undefined || hints === undefined || hints.length === 0 ? fact : { ...fact, hints };
}
