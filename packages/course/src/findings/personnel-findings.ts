import type { Fact, FindingId, FindingState, Findings, Hint } from '@ketaguide/guideline';
import { daysBetween, formatDate } from '@ketaguide/quantities';
import type { PersonId } from '../events/event-envelope.ts';
import type { Person, Profession } from '../people/person.ts';

/** Who was assigned to one infusion. */
export interface AssignedPeople {
  readonly supervising: PersonId | null;
  readonly administering: PersonId | null;
}

/**
 * What is known of the people of an infusion from the clinic's list: profession, and training by the day until which it
 * holds. A training that has ended is no; one without a day is unknown, as is a profession that the guideline does not
 * name in that place. Never yes without a day or a profession on the list.
 */
export function personnelFindings(assigned: AssignedPeople, people: readonly Person[], asOf: string): Findings {
  const supervising = personOf(assigned.supervising, people);
  const administering = personOf(assigned.administering, people);
  return Object.fromEntries([
    ...(supervising === undefined
      ? []
      : [
          experiencedPhysician(supervising),
          training('supervisor-acls-certified', supervising, supervising.training.aclsUntil, 'ACLS', asOf),
          training('supervisor-sedation-trained', supervising, supervising.training.sedationUntil, sedation, asOf),
        ]),
    ...(administering === undefined
      ? []
      : [
          nurseOrPhysicianAssistant(administering),
          training(
            'administrator-sedation-trained',
            administering,
            administering.training.sedationUntil,
            sedation,
            asOf,
          ),
        ]),
  ]);
}

type NamedState = readonly [FindingId, FindingState];

const sedation = 'Training in moderate sedation';

const personOf = (id: PersonId | null, people: readonly Person[]): Person | undefined =>
  people.find((person) => person.id === id);

/** Nurses and physician assistants are not physicians; of other professions that is not known. */
function experiencedPhysician(person: Person): NamedState {
  const id = 'supervisor-is-physician-experienced-with-ketamine';
  const { profession, training: trained } = person;
  if (profession === 'other') return open(id, person, 'The profession is not one that the guideline names.');
  if (profession !== 'physician') return known(id, person, 'no', professionLabels[profession]);
  if (trained.experiencedWithKetamine !== 'unknown') {
    return known(id, person, trained.experiencedWithKetamine, professionLabels.physician);
  }
  return open(id, person, 'A physician; experience with ketamine is not on record.');
}

function nurseOrPhysicianAssistant(person: Person): NamedState {
  const id = 'administrator-is-nurse-or-physician-assistant';
  const { profession } = person;
  return profession === 'registered-nurse' || profession === 'physician-assistant'
    ? known(id, person, 'yes', professionLabels[profession])
    : open(id, person, 'The guideline does not name this profession for giving the infusion.');
}

function training(id: FindingId, person: Person, until: string | null, what: string, asOf: string): NamedState {
  if (until === null) return open(id, person, `${what}: no day until which it holds is on record.`);
  return daysBetween(asOf, until) >= 0
    ? known(id, person, 'yes', `${what} until ${formatDate(until)}`)
    : known(id, person, 'no', `${what} ended on ${formatDate(until)}`);
}

/** The words for professions on screens and in print. */
export const professionLabels: Readonly<Record<Profession, string>> = {
  physician: 'Physician',
  'registered-nurse': 'Registered nurse',
  'physician-assistant': 'Physician assistant',
  other: 'Other profession',
};

function known(finding: FindingId, person: Person, value: 'yes' | 'no', note: string): NamedState {
  const fact: Fact = { finding, value, source: sourceOf(person), note: `${person.name}: ${note}` };
  return [finding, { fact }];
}

function open(finding: FindingId, person: Person, why: string): NamedState {
  const hint: Hint = { source: sourceOf(person), display: person.name, why };
  return [finding, { hints: [hint] }];
}

const sourceOf = ({ id }: Person): string => `Person/${id}`;
