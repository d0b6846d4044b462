import type { CourseEvent, CourseId, InfusionId, Instant, Person, PersonId } from '@ketaguide/course';
import type { ClinicPolicy } from '@ketaguide/planning';
import { type Reference, reference } from './resource.ts';

/** What a course is written out with. */
export interface ExportContext {
  readonly course: CourseId;
  /** Up to when an infusion that still runs has given something. */
  readonly now: Instant;
  /** Somebody who works, or worked, in the clinic, by name; whoever is not among the people by the id alone. */
  readonly person: (id: PersonId) => Reference;
  /** Was it started, so that there is an administration to refer to? */
  readonly isGiven: (infusion: InfusionId) => boolean;
  /** The policy that an author had: its words for reasons, items and events. */
  readonly policyOf: (entry: Pick<CourseEvent, 'policyVersion'>) => ClinicPolicy;
}

/** References to people who are written out, too. */
export const personIn =
  (people: readonly Person[]) =>
  (id: PersonId): Reference => {
    const known = people.find((person) => person.id === id);
    return known === undefined
      ? { display: `${id}, not among the people` }
      : { ...reference('Practitioner', id), display: known.name };
  };
