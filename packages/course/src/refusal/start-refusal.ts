import type { ClinicPolicy } from '@ketaguide/planning';
import { formatQuantity, type Quantity, type Unit } from '@ketaguide/quantities';
import { startReadBack } from '../due/start-read-back.ts';
import type { EventOf } from '../events/course-event.ts';
import type { Entry } from '../events/entry.ts';
import { byAcknowledgement } from '../events/entry-order.ts';
import { isUnseen } from '../events/unseen.ts';
import { planChanges } from '../plan/plan-changes.ts';
import { plannedBagAndPump } from '../plan/planned-amounts.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import type { RefusalCode } from '../store/course-store.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a start rests on, apart from its own numbers. */
type Starting = Pick<EventOf<'started'>, 'author' | 'rulesVersion' | 'policyVersion'>;

/** Something that stands against a start: what it is, and what is done about it before the start. */
interface Objection {
  readonly code: RefusalCode;
  readonly fact: string;
  readonly remedy?: string;
  /** In place of both, where what is asked for says it better than what is missing. */
  readonly message?: string;
}

/**
 * Why an infusion cannot be started: no signed plan, a plan that no longer fits, or a read-back that is missing or
 * differs. Pausing, slowing and stopping are never refused, and neither is a pump that runs already: of a start that was
 * made without the server only the second one is.
 */
export function startRefusal(
  state: CourseState,
  infusion: InfusionState | undefined,
  event: EventOf<'started'>,
  policy: ClinicPolicy,
): Refusal | undefined {
  if (infusion?.started !== undefined) return refuse('conflict', 'This infusion has been started already.');
  if (event.data.withoutServer) return undefined;
  const [first] = objectionsTo(state, infusion, event, policy);
  return first && refusalFor(first);
}

/** What would have refused a start that was made without the server, all of it; null: nothing. */
export function startDespite(
  state: CourseState,
  infusion: InfusionState | undefined,
  event: EventOf<'started'>,
  policy: ClinicPolicy,
): string | null {
  if (!event.data.withoutServer) return null;
  const known = infusion?.plan === undefined ? planKnownTo(event, infusion) : undefined;
  const facts = [
    ...objectionsTo(state, infusion, event, policy),
    // Of a plan that was unsigned meanwhile, a reader wants to know what changed.
    ...(infusion === undefined || known === undefined
      ? []
      : objectionsTo(state, { ...infusion, plan: known }, event, policy)),
  ].map(({ fact }) => fact);
  return facts.length === 0 ? null : [...new Set(facts)].join(' ');
}

/** The last signature that whoever started had seen. */
const planKnownTo = (
  event: EventOf<'started'>,
  infusion: InfusionState | undefined,
): Entry<'plan-signed'> | undefined =>
  infusion?.timeline
    .flatMap(({ entry }) => (entry.type === 'plan-signed' && !isUnseen(entry, event) ? [entry] : []))
    .sort(byAcknowledgement)
    .at(-1);

/** What stands before a start by this person now, for a screen that shows it before the button is pressed. */
export const beforeStart = (
  state: CourseState,
  infusion: InfusionState,
  starting: Starting,
  policy: ClinicPolicy,
): readonly Refusal[] =>
  [
    planObjections(state, infusion, starting, policy).slice(0, 1),
    secondPersonObjections(infusion, starting, policy),
  ].flatMap((objections) => objections.map(refusalFor));

const refusalFor = ({ code, fact, remedy, message }: Objection): Refusal =>
  refuse(code, message ?? (remedy === undefined ? fact : `${fact} ${remedy}`));

function objectionsTo(
  state: CourseState,
  infusion: InfusionState | undefined,
  event: EventOf<'started'>,
  policy: ClinicPolicy,
): readonly Objection[] {
  const closed: Objection = {
    code: 'conflict',
    fact: 'This record has been closed.',
    remedy: 'Reopen it before the start.',
  };
  return [
    ...(infusion?.closed === undefined ? [] : [closed]),
    ...planObjections(state, infusion, event, policy),
    // Without a plan there is nothing that the numbers and the read-back could be held against.
    ...(infusion?.plan === undefined
      ? []
      : [...numbersObjections(infusion, event), ...secondPersonObjections(infusion, event, policy)]),
  ];
}

function planObjections(
  state: CourseState,
  infusion: InfusionState | undefined,
  starting: Starting,
  policy: ClinicPolicy,
): readonly Objection[] {
  if (infusion?.plan === undefined) {
    return [
      infusion?.unsigned === undefined
        ? notNow('No plan is signed for this infusion.', 'It is signed before the start.')
        : notNow('The plan was unsigned.', 'It is signed again before the start.'),
    ];
  }
  const stops = infusion.plan.data.plan.result.checks.filter(({ level }) => level === 'stop');
  // The policy that holds counts as well: a page that nobody loaded again names the one before.
  const changes = [starting, { ...starting, policyVersion: policy.version }].flatMap((versions) =>
    planChanges(state, infusion, versions),
  );
  return [
    ...stops.map(({ message }) => notNow(`The plan has a stop: ${message}`)),
    ...changes.map(({ message }) => notNow(message, 'The plan is signed again before the start.')),
  ];
}

const notNow = (fact: string, remedy?: string): Objection => ({
  code: 'not-now',
  fact,
  ...(remedy === undefined ? {} : { remedy }),
});

/** The pump starts as the plan says; a rate or a bag of another plan is a start from an old page. */
function numbersObjections(infusion: InfusionState, event: EventOf<'started'>): readonly Objection[] {
  const planned = plannedBagAndPump(infusion);
  if (infusion.plan === undefined || planned === undefined) {
    return [notNow('The signed plan has no bag and pump rate to start with.')];
  }
  const { rate, bag } = event.data;
  const difference =
    differenceOf(rate, planned.rate) ??
    differenceOf(bag.drug, planned.drug) ??
    differenceOf(bag.volume, planned.volume);
  if (difference === undefined) return [];
  return [
    {
      code: isUnseen(infusion.plan, event) ? 'conflict' : 'not-now',
      fact: difference,
      remedy: 'Start as the plan says, or sign another one.',
    },
  ];
}

const differenceOf = <U extends Unit>(started: Quantity<U>, planned: Quantity<U>): string | undefined =>
  started.value === planned.value ? undefined : `The start says ${words(started)}, the signed plan ${words(planned)}.`;

const words = (value: Quantity<Unit>): string => formatQuantity(value, { ascii: true, maximumFractionDigits: 20 });

/** Somebody else has read bag and pump since the plan was signed, without a difference; or nobody could be had. */
function secondPersonObjections(
  infusion: InfusionState,
  { author }: Starting,
  policy: ClinicPolicy,
): readonly Objection[] {
  const reading = startReadBack(infusion);
  switch (reading.outcome) {
    case 'none':
      return [
        {
          ...notNow('No second person had read bag and pump since the plan was signed.'),
          message: 'A second person reads bag and pump before the start.',
        },
      ];
    case 'waived':
      if (policy.secondPerson === 'reason-if-unavailable') return [];
      return [
        notNow(
          "Your clinic's policy asks for a second person before the start: a reason does not replace the read-back.",
        ),
      ];
    case 'other-plan':
      return [notNow('The read-back was compared with another plan.', 'Bag and pump are read again before the start.')];
    case 'differs':
      return [notNow(`The read-back differs from the plan. ${reading.message}`)];
    case 'agrees':
      if (reading.entry.author !== author) return [];
      return [
        {
          // A start that somebody else made may be recorded by whoever read: the record does not know who pressed.
          ...notNow('Bag and pump had been read by the person who recorded this start.'),
          message: 'Whoever starts the infusion cannot be the one who read bag and pump.',
        },
      ];
  }
}
