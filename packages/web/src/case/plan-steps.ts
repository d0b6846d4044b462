/** One thing that the pump does for a while, as it was typed: it runs at a rate, or it stands still. */
export interface StepDraft {
  /** Stays with the step when it is moved. */
  readonly id: number;
  readonly kind: 'rate' | 'pause';
  /** Empty for a pause. */
  readonly rate: string;
  readonly hours: string;
  readonly minutes: string;
}

type Steps = readonly StepDraft[];

/** What nearly every plan has: one rate for one time. */
export const oneEmptyStep: Steps = [{ id: 1, kind: 'rate', rate: '', hours: '', minutes: '' }];

export const isOneRate = ([first, ...others]: Steps): boolean => first?.kind === 'rate' && others.length === 0;

/** One more at the end. */
export function withStep(steps: Steps, kind: StepDraft['kind']): Steps {
  const id = Math.max(0, ...steps.map((step) => step.id)) + 1;
  return [...steps, { id, kind, rate: '', hours: '', minutes: '' }];
}

/** A plan has at least one step. */
export const withoutStep = (steps: Steps, id: number): Steps =>
  steps.length === 1 ? oneEmptyStep : steps.filter((step) => step.id !== id);

export const withStepChanged = (steps: Steps, id: number, change: Partial<Omit<StepDraft, 'id' | 'kind'>>): Steps =>
  steps.map((step) => (step.id === id ? { ...step, ...change } : step));

/** Earlier (-1) or later (1) by one place; as it is where there is no such place. */
export function withStepMoved(steps: Steps, id: number, by: -1 | 1): Steps {
  const from = steps.findIndex((step) => step.id === id);
  const [step, other] = [steps[from], steps[from + by]];
  if (step === undefined || other === undefined) return steps;
  return steps.map((each) => (each === step ? other : each === other ? step : each));
}
