import type { ClinicPolicy } from '@ketaguide/planning';
import { formatQuantity, type Quantity, type Unit } from '@ketaguide/quantities';
import { startReadBack } from '../due/start-read-back.ts';
import type { EventOf } from '../events/course-event.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { plannedBagAndPump } from '../plan/planned-amounts.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isUnseen } from './unseen.ts';

/** What a start rests on, apart from its own numbers. */
type Starting = Pick<EventOf<'started'>, 'author' | 'rulesVersion' | 'policyVersion'>;

/**
 * Why an infusion cannot be started: no signed plan, a plan that no longer fits, or a read-back that is missing or
 * differs. Pausing, slowing and stopping are never refused.
 */
export function startRefusal(
  state: CourseState,
  infusion: InfusionState | undefined,
  event: EventOf<'started'>,
  policy: ClinicPolicy,
): Refusal | undefined {
  if (infusion?.started !== undefined) return refuse('conflict', 'This infusion has been started already.');
  if (infusion?.closed !== undefined) {
    return refuse('conflict', 'This record has been closed. Reopen it before the start.');
  }
  return (
    planRefusal(state, infusion, event, policy) ??
    numbersRefusal(infusion, event) ??
    secondPersonRefusal(infusion, event, policy)
  );
}

/** What stands before a start by this person now, for a screen that shows it before the button is pressed. */
export function beforeStart(
  state: CourseState,
  infusion: InfusionState,
  starting: Starting,
  policy: ClinicPolicy,
): readonly Refusal[] {
  return [planRefusal(state, infusion, starting, policy), secondPersonRefusal(infusion, starting, policy)].filter(
    (refusal) => refusal !== undefined,
  );
}

function planRefusal(
  state: CourseState,
  infusion: InfusionState | undefined,
  starting: Starting,
  policy: ClinicPolicy,
): Refusal | undefined {
  if (infusion?.plan === undefined) {
    return refuse(
      'not-now',
      infusion?.unsigned === undefined
        ? 'No plan is signed for this infusion. It is signed before the start.'
        : 'The plan was unsigned. It is signed again before the start.',
    );
  }
  const stop = infusion.plan.data.plan.result.checks.find(({ level }) => level === 'stop');
  if (stop !== undefined) return refuse('not-now', `The plan has a stop: ${stop.message}`);
  // The policy that holds counts as well: a page that nobody loaded again names the one before.
  const [change] = [starting, { ...starting, policyVersion: policy.version }].flatMap((versions) =>
    planChanges(state, infusion, versions),
  );
  if (change === undefined) return undefined;
  return refuse('not-now', `${change.message} The plan is signed again before the start.`);
}

/** The pump starts as the plan says; a rate or a bag of another plan is a start from an old page. */
function numbersRefusal(infusion: InfusionState | undefined, event: EventOf<'started'>): Refusal | undefined {
  const planned = infusion && plannedBagAndPump(infusion);
  if (infusion?.plan === undefined || planned === undefined) {
    return refuse('not-now', 'The signed plan has no bag and pump rate to start with.');
  }
  const { rate, bag } = event.data;
  const difference =
    differenceOf(rate, planned.rate) ??
    differenceOf(bag.drug, planned.drug) ??
    differenceOf(bag.volume, planned.volume);
  if (difference === undefined) return undefined;
  return refuse(
    isUnseen(infusion.plan, event) ? 'conflict' : 'not-now',
    `${difference} Start as the plan says, or sign another one.`,
  );
}

const differenceOf = <U extends Unit>(started: Quantity<U>, planned: Quantity<U>): string | undefined =>
  started.value === planned.value ? undefined : `The start says ${words(started)}, the signed plan ${words(planned)}.`;

const words = (value: Quantity<Unit>): string => formatQuantity(value, { ascii: true, maximumFractionDigits: 20 });

/** Somebody else has read bag and pump since the plan was signed, without a difference; or nobody could be had. */
function secondPersonRefusal(
  infusion: InfusionState | undefined,
  { author }: Starting,
  policy: ClinicPolicy,
): Refusal | undefined {
  if (infusion === undefined) return undefined;
  const reading = startReadBack(infusion);
  switch (reading.outcome) {
    case 'none':
      return refuse('not-now', 'A second person reads bag and pump before the start.');
    case 'waived':
      if (policy.secondPerson === 'reason-if-unavailable') return undefined;
      return refuse(
        'not-now',
        "Your clinic's policy asks for a second person before the start: a reason does not replace the read-back.",
      );
    case 'other-plan':
      return refuse(
        'not-now',
        'The read-back was compared with another plan. Bag and pump are read again before the start.',
      );
    case 'differs':
      return refuse('not-now', `The read-back differs from the plan. ${reading.message}`);
    case 'agrees':
      if (reading.entry.author !== author) return undefined;
      return refuse('not-now', 'Whoever starts the infusion cannot be the one who read bag and pump.');
  }
}
