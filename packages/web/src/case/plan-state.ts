import type { SignedPlan, StaleBecause } from '@ketaguide/planning';
import { emptyDraft, type PlanDraft } from './plan-draft.ts';
import type { SignatureStanding } from './signature-standing.ts';

/** Why a signature no longer holds. */
export type UnsignedBecause = StaleBecause;

export interface PlanState {
  readonly draft: PlanDraft;
  /** The drafts before, the newest last. */
  readonly past: readonly PlanStep[];
  readonly signature: Signature | undefined;
}

/** A signed plan is kept as it was; once anything changes it is history, and stays that. */
export interface Signature {
  readonly plan: SignedPlan;
  /** Clock time of this device, "14:05". */
  readonly at: string;
  readonly unsigned: { readonly at: string; readonly because: readonly UnsignedBecause[] } | undefined;
  /** Of a plan that is kept in the record; undefined: on this page only, or just being kept. */
  readonly standing?: SignatureStanding;
}

/** Whether a signature counts, on screen and on paper: nothing has changed since, and the record did not refuse it. */
export const isSigned = (signature: Signature | undefined): boolean =>
  signature !== undefined && signature.unsigned === undefined && signature.standing?.kind !== 'refused';

interface PlanStep {
  readonly draft: PlanDraft;
  /** What the step changed, in words: "Rate". */
  readonly what: string;
  /** How many steps the answers of the case had taken until then: so that undo takes back the newest of both. */
  readonly answerSteps: number;
}

export type PlanChange =
  | { readonly kind: 'edit'; readonly change: Partial<PlanDraft>; readonly what: string; readonly answerSteps: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'sign'; readonly plan: SignedPlan; readonly at: string }
  | { readonly kind: 'unsign'; readonly because: readonly UnsignedBecause[]; readonly at: string }
  | { readonly kind: 'standing'; readonly standing: SignatureStanding }
  | { readonly kind: 'start-again'; readonly answerSteps: number };

export const newPlanState: PlanState = { draft: emptyDraft, past: [], signature: undefined };

export function changePlan(state: PlanState, change: PlanChange): PlanState {
  switch (change.kind) {
    case 'edit':
      return stepTo(state, { ...state.draft, ...change.change }, change);
    case 'start-again':
      return stepTo(state, emptyDraft, { what: 'Start again', answerSteps: change.answerSteps });
    case 'undo': {
      const before = state.past.at(-1);
      return before === undefined ? state : { ...state, draft: before.draft, past: state.past.slice(0, -1) };
    }
    case 'sign':
      return { ...state, signature: { plan: change.plan, at: change.at, unsigned: undefined } };
    case 'standing':
      return state.signature === undefined
        ? state
        : { ...state, signature: { ...state.signature, standing: change.standing } };
    case 'unsign': {
      const { signature } = state;
      if (signature === undefined || signature.unsigned !== undefined) return state;
      return { ...state, signature: { ...signature, unsigned: { at: change.at, because: change.because } } };
    }
  }
}

function stepTo(state: PlanState, draft: PlanDraft, { what, answerSteps }: Omit<PlanStep, 'draft'>): PlanState {
  const last = state.past.at(-1);
  // What is typed into one field, or moved along, in one go is one step.
  const goesOn = last !== undefined && last.what === what && last.answerSteps === answerSteps && isTyped(what);
  return { ...state, draft, past: goesOn ? state.past : [...state.past, { draft: state.draft, what, answerSteps }] };
}

/** The changes that come letter by letter, or step by step. */
const typed = ['Weight', 'Rate', 'Duration', 'Bolus', 'Bag made by hand', 'Move of the plan', 'Days'];
const isTyped = (what: string): boolean => typed.includes(what.replace(/ of step \d+$/, ''));
