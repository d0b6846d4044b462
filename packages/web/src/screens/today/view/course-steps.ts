import type { CourseId, CourseState, InfusionState } from '@ketaguide/course';

export type StepId = 'assess' | 'plan' | 'check' | 'infuse' | 'close' | 'respond';

export interface Step {
  readonly id: StepId;
  readonly name: string;
  readonly isDone: boolean;
}

const names: Readonly<Record<StepId, string>> = {
  assess: 'Assess',
  plan: 'Plan',
  check: 'Check',
  infuse: 'Infuse',
  close: 'Close',
  respond: 'Respond',
};

/** The infusion that the course is about now: the last that was opened. */
export const currentInfusion = ({ infusions }: CourseState): InfusionState | undefined => infusions.at(-1);

/** The six steps of a case, and which of them are behind. */
export function courseSteps(state: CourseState): readonly Step[] {
  const infusion = currentInfusion(state);
  const hasStarted = infusion?.started !== undefined;
  const done: Readonly<Record<StepId, boolean>> = {
    assess: infusion?.plan !== undefined,
    plan: infusion?.plan !== undefined,
    check: hasStarted,
    infuse: hasStarted && infusion.stopped !== undefined,
    close: infusion?.closed !== undefined,
    respond: state.followOn !== undefined || state.closed !== undefined,
  };
  return (Object.keys(names) as StepId[]).map((id) => ({ id, name: names[id], isDone: done[id] }));
}

/** The step at which work goes on. */
export function nextStep(state: CourseState): StepId {
  const infusion = currentInfusion(state);
  switch (infusion?.status) {
    case undefined:
    case 'opened':
      return 'plan';
    case 'signed':
    case 'checking':
      return 'check';
    case 'running':
    case 'paused':
      return 'infuse';
    case 'stopped':
      return 'close';
    case 'closed':
      return 'respond';
  }
}

/** The address of a step: the random id of the course, and nothing that could tell about the patient. */
export const stepPath = (course: CourseId, step: StepId): string => `/course/${course}/${step}`;
