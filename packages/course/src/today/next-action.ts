import { rulesVersion } from '@ketaguide/guideline';
import type { ClinicPolicy } from '@ketaguide/planning';
import { addDays, daysBetween, formatDate, formatDuration } from '@ketaguide/quantities';
import { openLines } from '../checklist/checklist-line.ts';
import { closingChecklist } from '../checklist/closing-checklist.ts';
import { startChecklist } from '../checklist/start-checklist.ts';
import { vitalsDue } from '../due/vitals-due.ts';
import type { Instant } from '../events/event-envelope.ts';
import { courseFindings } from '../findings/course-findings.ts';
import type { Person } from '../people/person.ts';
import type { Role } from '../people/role.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { timeLeft } from '../pump/time-left.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { isStartMissing, startMissingWords } from '../state/start-missing.ts';

/** A step of a case, and the screen that it is done on. */
export type CaseStep = 'assess' | 'plan' | 'check' | 'infuse' | 'close' | 'respond';

/** The one thing to do next in a case. */
export interface NextAction {
  readonly words: string;
  readonly step: CaseStep;
  /** Who is waited for. Empty: nobody. */
  readonly roles: readonly Role[];
  /** Does it wait for one of the roles that were asked about? */
  readonly isForYou: boolean;
  /** Rows sort by it: live cases first, then what waits for you, then the rest; the ended ones last. */
  readonly order: number;
}

export interface NextActionContext {
  readonly policy: ClinicPolicy;
  readonly people: readonly Person[];
  readonly now: Instant;
  /** ISO day, where the clinic is. */
  readonly asOf: string;
}

/** What is next in a case, for somebody with these roles. */
export function nextAction(state: CourseState, roles: readonly Role[], context: NextActionContext): NextAction {
  const { words, step, roles: awaited, rank } = actionOf(state, state.infusions.at(-1), context);
  const isForYou = awaited.some((role) => roles.includes(role));
  return {
    words,
    step,
    roles: awaited,
    isForYou,
    order: rank + (isForYou || rank < firstNotLive || rank === ended ? 0 : 10),
  };
}

interface Ranked extends Pick<NextAction, 'words' | 'step' | 'roles'> {
  readonly rank: number;
}

/** Ranks from the most pressing on. Below `firstNotLive` a pump runs, and the case stands on top for everybody. */
const firstNotLive = 3;
const ended = 99;

const clinicians: readonly Role[] = ['prescriber', 'nurse'];

function actionOf(state: CourseState, infusion: InfusionState | undefined, context: NextActionContext): Ranked {
  // A pump may run: it stands on top with the live cases until the start is found, or the record is closed.
  if (infusion !== undefined && infusion.closed === undefined && isStartMissing(infusion)) {
    return { words: startMissingWords, step: 'infuse', roles: clinicians, rank: 0 };
  }
  switch (infusion?.status) {
    case undefined:
    case 'opened':
      return toPlan(state, infusion);
    case 'signed':
    case 'checking':
      return toCheck(state, infusion, context);
    case 'running':
    case 'paused':
      return toInfuse(infusion, context);
    case 'stopped':
      return toClose(state, infusion, context);
    case 'closed':
      return toRespond(state, infusion, context);
  }
}

function toPlan(state: CourseState, infusion: InfusionState | undefined): Ranked {
  if (state.closed !== undefined) return caseEnded;
  if (infusion?.unsigned !== undefined) {
    return { words: 'Sign again: the plan has changed', step: 'plan', roles: ['prescriber'], rank: 6 };
  }
  const isUntouched = state.recordRead === undefined && Object.keys(state.answers).length === 0;
  return isUntouched && infusion === undefined
    ? { words: 'Assess', step: 'assess', roles: clinicians, rank: 7 }
    : { words: 'Plan and sign', step: 'plan', roles: ['prescriber'], rank: 6 };
}

function toCheck(state: CourseState, infusion: InfusionState, context: NextActionContext): Ranked {
  const [change] = planChanges(state, infusion, { rulesVersion, policyVersion: context.policy.version });
  if (change !== undefined) {
    return { words: `Sign again: ${change.message}`, step: 'plan', roles: ['prescriber'], rank: 6 };
  }
  const open = openLines(startChecklist(infusion, listContext(state, infusion, context))).length;
  return {
    words: open === 0 ? 'All checked: start' : `Check before the start: ${open} open`,
    step: 'check',
    roles: clinicians,
    rank: infusion.status === 'checking' ? 4 : 5,
  };
}

function toInfuse(infusion: InfusionState, { policy, now }: NextActionContext): Ranked {
  const reminder = vitalsDue(infusion, policy, now)?.reminder;
  const step = 'infuse';
  if (reminder !== undefined) return { words: reminder, step, roles: clinicians, rank: 0 };
  if (infusion.status === 'paused') return { words: 'Paused', step, roles: clinicians, rank: 1 };
  const left = timeLeft(infusion, now);
  const words =
    left === undefined
      ? 'Runs'
      : left.value === 0
        ? 'The planned amount has been given'
        : `Runs, ${formatDuration(left, { ascii: true, maximumFractionDigits: 0 })} left`;
  return { words, step, roles: clinicians, rank: 2 };
}

function toClose(state: CourseState, infusion: InfusionState, context: NextActionContext): Ranked {
  const reminder = vitalsDue(infusion, context.policy, context.now)?.reminder;
  if (reminder !== undefined) return { words: reminder, step: 'close', roles: clinicians, rank: 3 };
  const open = openLines(closingChecklist(infusion, listContext(state, infusion, context))).length;
  return {
    words: open === 0 ? 'Complete: close the record' : `Close the record: ${open} open`,
    step: 'close',
    roles: clinicians,
    rank: 3,
  };
}

function toRespond(state: CourseState, infusion: InfusionState, { policy, asOf }: NextActionContext): Ranked {
  const step = 'respond';
  if (state.closed !== undefined) return caseEnded;
  const end = infusion.stopped?.happenedAt;
  if (end === undefined) {
    const what = isStartMissing(infusion) ? 'No start in the record' : 'Not given';
    return { words: `${what}: plan again, or end the case`, step: 'plan', roles: ['prescriber'], rank: 8 };
  }
  const isAfter = (entry: { readonly happenedAt: Instant } | undefined): boolean =>
    entry !== undefined && entry.happenedAt > end;
  if (isAfter(state.followOn)) {
    return state.followOn?.data.option === 'repeat-infusion'
      ? { words: 'Plan the next infusion', step: 'plan', roles: ['prescriber'], rank: 7 }
      : { words: 'End the case', step, roles: ['prescriber'], rank: 8 };
  }
  const hasScore = state.scores.some((entry) => entry.data.role === 'follow-up' && isAfter(entry));
  if (hasScore) return { words: 'Response recorded: choose what follows', step, roles: ['prescriber'], rank: 7 };
  const due = addDays(end.slice(0, 10), policy.responseAfter.value);
  const isDue = daysBetween(due, asOf) >= 0;
  return {
    words: `Ask for the score${isDue ? ', due since' : ' on'} ${formatDate(due)}`,
    step,
    roles: isDue ? clinicians : [],
    rank: isDue ? 7 : 9,
  };
}

const caseEnded: Ranked = { words: 'Case ended', step: 'respond', roles: [], rank: ended };

const listContext = (state: CourseState, infusion: InfusionState, { policy, people, asOf }: NextActionContext) => ({
  policy,
  asOf,
  findings: courseFindings(state, { people, asOf, policy, infusion }),
});
