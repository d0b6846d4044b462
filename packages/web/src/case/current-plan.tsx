import { createContext, type Dispatch, type ReactNode, useContext, useMemo, useReducer } from 'react';
import { useCurrentCase, useWarningBeforeLeaving } from './current-case.tsx';
import { isEmptyDraft, type PlanDraft } from './plan-draft.ts';
import { changePlan, newPlanState, type PlanChange, type PlanState } from './plan-state.ts';

/** A plan belongs to the case of that number; the scratchpad to none. */
type Owner = number | 'scratchpad';
type Plans = ReadonlyMap<Owner, PlanState>;

const PlansContext = createContext<readonly [Plans, Dispatch<{ readonly owner: Owner; readonly change: PlanChange }>]>([
  new Map(),
  () => undefined,
]);

/** Holds the plan of the open case, and the one without a patient, for all screens. Nothing of it is written anywhere. */
export function PlanProvider({ children }: { readonly children: ReactNode }) {
  const [plans, dispatch] = useReducer(changePlans, noPlans);
  const { openCase } = useCurrentCase();
  // What is typed for the plan of a course is kept on this device.
  const isKept = (owner: Owner) => owner === openCase.number && openCase.course !== undefined;
  useWarningBeforeLeaving([...plans].some(([owner, { draft }]) => !isEmptyDraft(draft) && !isKept(owner)));
  const value = useMemo(() => [plans, dispatch] as const, [plans]);
  return <PlansContext value={value}>{children}</PlansContext>;
}

const noPlans: Plans = new Map();

/** Only the plan of the newest case is kept: with another record the one before has gone. */
function changePlans(plans: Plans, { owner, change }: { readonly owner: Owner; readonly change: PlanChange }): Plans {
  const kept = [...plans].filter(([other]) => owner === 'scratchpad' || other === 'scratchpad' || other === owner);
  return new Map([...kept, [owner, changePlan(plans.get(owner) ?? newPlanState, change)]]);
}

interface CurrentPlan extends PlanState {
  readonly change: Dispatch<PlanChange>;
  /** Changes the draft; `what` names the change for undo. */
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
}

export function useCurrentPlan(isScratchpad: boolean): CurrentPlan {
  const { openCase, past } = useCurrentCase();
  const [plans, dispatch] = useContext(PlansContext);
  const owner: Owner = isScratchpad ? 'scratchpad' : openCase.number;
  const state = plans.get(owner) ?? newPlanState;
  const answerSteps = past.length;
  return useMemo(() => {
    const change = (next: PlanChange) => dispatch({ owner, change: next });
    return { ...state, change, edit: (edited, what) => change({ kind: 'edit', change: edited, what, answerSteps }) };
  }, [state, owner, answerSteps, dispatch]);
}
