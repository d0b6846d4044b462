import type { CaseStep, CourseId, CourseState, InfusionState } from '@ketaguide/course';

export interface Step {
  readonly id: CaseStep;
  readonly name: string;
  readonly isDone: boolean;
}

const names: Readonly<Record<CaseStep, string>> = {
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
  const done: Readonly<Record<CaseStep, boolean>> = {
    assess: infusion?.plan !== undefined,
    plan: infusion?.plan !== undefined,
    check: hasStarted,
    infuse: hasStarted && infusion.stopped !== undefined,
    close: infusion?.closed !== undefined,
    respond: state.followOn !== undefined || state.closed !== undefined,
  };
  return (Object.keys(names) as CaseStep[]).map((id) => ({ id, name: names[id], isDone: done[id] }));
}

/** The address of a step: the random id of the course, and nothing that could tell about the patient. */
export const stepPath = (course: CourseId, step: CaseStep): string => `/course/${course}/${step}`;
