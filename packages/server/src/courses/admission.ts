import { despiteOf, foldCourse, type PeopleHistory, type Person, refusalOf, restsOnState } from '@ketaguide/course';
import type { PolicyVersions } from '../policy/policy-versions.ts';
import type { SecondPersonProofs } from '../sign-in/second-person-proof.ts';
import type { Session } from '../sign-in/session.ts';
import type { Admit } from '../storage/course-store.ts';
import { identityRefusal } from './identity-refusal.ts';

/** What one request that sends entries is held against. */
export interface Admission {
  readonly session: Session;
  readonly people: readonly Person[];
  /** What they were before. */
  readonly history: PeopleHistory;
  readonly policies: PolicyVersions;
  readonly proofs: SecondPersonProofs;
  /** By the id of an entry: what a second person's PIN gave. */
  readonly given: Readonly<Record<string, string>>;
}

/**
 * Decides of each entry that is not stored yet whether it can be: is its author known, and does the course allow it? What is
 * kept because it tells what happened already is kept with what stood against it.
 */
export const admissionOf =
  ({ session, people, history, policies, proofs, given }: Admission): Admit =>
  (soFar, event, { receivedAt }) => {
    const proof = Object.hasOwn(given, event.id) ? given[event.id] : undefined;
    const refusal = identityRefusal(event, { session, people, history, proofs, proof });
    if (refusal !== undefined) return refusal;
    const state = foldCourse(restsOnState(event.type) ? soFar : []);
    const context = { policy: policies.against(event, receivedAt), people, history };
    const notNow = refusalOf(state, event, context);
    if (notNow !== undefined) return notNow;
    const despite = despiteOf(state, event, context);
    return despite === null ? undefined : { despite };
  };
