import { rulesVersion } from '@ketaguide/guideline';
import { InvalidValueError, parseIsoDate } from '@ketaguide/quantities';
import type { Plan } from '../plan/plan.ts';
import { type PlanDocument, planDocument } from '../plan/plan-document.ts';
import type { PlanInput } from '../plan/plan-input.ts';
import { checkReasons, type GivenReason, keptReasons } from './reason.ts';
import { type SigningState, signingState } from './signing-state.ts';

/** A plan as it was signed. It is kept as it is and never worked out again. */
export interface SignedPlan {
  readonly schemaVersion: '1';
  /** ISO date-time. */
  readonly signedAt: string;
  readonly author: string;
  readonly rulesVersion: string;
  readonly policy: { readonly id: string; readonly version: string };
  readonly input: PlanInput;
  readonly result: PlanDocument;
  readonly reasons: readonly GivenReason[];
}

/** A plan that cannot be signed, and why. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly state: SigningState;

  constructor(state: SigningState) {
    const open = [...state.stops, ...state.missingReasons].map(({ id, fact }) => `${id}: ${fact}`);
    super(`The plan cannot be signed. ${open.join(' ')}`);
    this.state = state;
  }
}

/**
 * Signs a plan: freezes its inputs, its results, the reasons, and the versions of rules and policy.
 *
 * @throws SigningError while a stop stands or a reason is missing; InvalidValueError without an author or a time
 */
export function signPlan(
  plan: Plan,
  {
    signedAt,
    author,
    reasons = plan.reasons,
  }: { readonly signedAt: string; readonly author: string; readonly reasons?: readonly GivenReason[] },
): SignedPlan {
  parseIsoDate(signedAt, 'time of signing');
  if (author.trim() === '') throw new InvalidValueError('author', author, 'who signs');
  checkReasons(reasons);
  const state = signingState(plan, reasons);
  if (!state.isSignable) throw new SigningError(state);
  const { id, version } = plan.context.policy;
  const counting = keptReasons(plan.checks, reasons);
  const signed: SignedPlan = {
    schemaVersion: '1',
    signedAt,
    author,
    rulesVersion,
    policy: { id, version },
    input: { ...plan.input, reasons: counting },
    result: planDocument({ ...plan, reasons: counting }),
    reasons: counting,
  };
  return frozen(structuredClone(signed));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
