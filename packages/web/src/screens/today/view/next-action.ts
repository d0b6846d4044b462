import type { CourseState, Role } from '@ketaguide/course';
import { currentInfusion, nextStep, type StepId } from './course-steps.ts';

/** The one thing to do next in a case, and whose it is. */
export interface NextAction {
  readonly words: string;
  readonly step: StepId;
  /** Who is waited for; empty: nobody. */
  readonly roles: readonly Role[];
}

export function nextAction(state: CourseState): NextAction {
  const infusion = currentInfusion(state);
  const step = nextStep(state);
  switch (infusion?.status) {
    case undefined:
    case 'opened':
      return infusion?.unsigned === undefined
        ? { words: 'Plan and sign', step, roles: ['prescriber'] }
        : { words: 'Sign again: the plan has changed', step, roles: ['prescriber'] };
    case 'signed':
      return { words: 'Check before the start', step, roles: ['nurse'] };
    case 'checking':
      return { words: 'Finish the checks and start', step, roles: ['nurse'] };
    case 'running':
      return { words: 'Runs', step, roles: ['nurse'] };
    case 'paused':
      return { words: 'Paused', step, roles: ['nurse'] };
    case 'stopped':
      return { words: 'Close the record', step, roles: ['nurse', 'lead'] };
    case 'closed':
      return state.closed === undefined
        ? { words: 'Record the response when it is due', step, roles: ['prescriber'] }
        : { words: 'Case ended', step, roles: [] };
  }
}
