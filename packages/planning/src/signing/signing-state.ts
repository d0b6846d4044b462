import { type Check, check } from '../checks/check.ts';
import type { Plan } from '../plan/plan.ts';
import { type GivenReason, missingReasons } from './reason.ts';

/** What stands between a plan and its signature. */
export interface SigningState {
  readonly isSignable: boolean;
  /** Only a change of the plan clears these. */
  readonly stops: readonly Check[];
  /** These need a reason. */
  readonly missingReasons: readonly Check[];
}

export function signingState(plan: Plan, reasons: readonly GivenReason[] = plan.reasons): SigningState {
  const stops = [...plan.checks.filter(({ level }) => level === 'stop'), ...signingStops(plan)];
  const missing = missingReasons(plan.checks, reasons);
  return { isSignable: stops.length === 0 && missing.length === 0, stops, missingReasons: missing };
}

/** What may be open while one plans, and not when one signs. */
function signingStops({ bag, confirmations }: Plan): readonly Check[] {
  const stop = (id: string, fact: string, choice: string): Check =>
    check({ id, level: 'stop', recommendation: null, provenance: 'tool-rule' }, { fact, choice });
  return [
    ...(bag === undefined
      ? [stop('bag.missing', 'No bag is chosen, so there is no pump rate.', 'Choose a bag before signing.')]
      : []),
    ...confirmations.map(({ field, message }) =>
      stop(`${field}.not-confirmed`, message, 'It cannot be signed before.'),
    ),
  ];
}
