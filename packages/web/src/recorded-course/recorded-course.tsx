import type {
  CourseId,
  CourseState,
  EventId,
  EventType,
  InfusionState,
  Instant,
  Person,
  PersonId,
} from '@ketaguide/course';
import type { ClinicPolicy } from '@ketaguide/planning';
import { createContext, useContext } from 'react';
import type { NewEntry } from './new-entry.ts';

/** Who one entry is from when that is not the person who is signed in. */
export interface SecondAuthor {
  readonly author: PersonId;
  /** The id of the entry: it was made before they were asked who they are, so that their proof is for it alone. */
  readonly id: EventId;
  /** That the server took their PIN; absent: it could not be asked. */
  readonly proof?: string;
}

/** The entry for which a second person is asked who they are. */
export interface EntryToProve {
  readonly id: EventId;
  readonly type: EventType;
}

/**
 * What came of asking a second person who they are. Without a network this device may know their PIN by what it kept of
 * the last time; where it does not, nobody can prove it.
 */
export type ProofOfPerson =
  | { readonly kind: 'proved'; readonly proof: string }
  | { readonly kind: 'proved-on-device' }
  | { readonly kind: 'no-network' }
  | { readonly kind: 'refused'; readonly message: string };

/** One course as a screen reads it and adds to it, wherever it is kept. */
export interface RecordedCourse {
  readonly course: CourseId;
  readonly state: CourseState;
  /** The infusion that the screens are about: the last one. */
  readonly infusion: InfusionState | undefined;
  readonly isLoading: boolean;
  /** Sample: an invented person, kept on this page only. */
  readonly isSample: boolean;
  readonly policy: ClinicPolicy;
  /** Undefined: nobody is signed in, so nothing can be entered. */
  readonly person: Person | undefined;
  /** Everybody in the clinic whose name this device knows. */
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  /** With their professions and trainings, as far as this device knows them. */
  readonly team: readonly Person[];
  /** What the server did not take, each with its reason. */
  readonly refusals: readonly string[];
  /** The clock: of this device, or of a replay. */
  readonly now: () => Instant;
  /** How many ms of the clock pass in one second of the room. */
  readonly pace: number;
  /** Keeps entries, all or none, in this order; they are shown at once. Their ids, in the same order. */
  readonly record: (entries: readonly NewEntry[], second?: SecondAuthor) => Promise<readonly EventId[]>;
  /** Lets the hours of the sample pass in seconds; undefined where there is nothing to replay. */
  readonly replay?: () => void;
  /** Said beside the field of the PIN, in the sample. */
  readonly pinHint?: string;
  readonly provePerson: (person: PersonId, pin: string, entry: EntryToProve) => Promise<ProofOfPerson>;
}

export const RecordedCourseContext = createContext<RecordedCourse | undefined>(undefined);

export function useRecordedCourse(): RecordedCourse {
  const recorded = useContext(RecordedCourseContext);
  if (recorded === undefined) throw new Error('useRecordedCourse needs a course around it');
  return recorded;
}

/** The name of a person, or their id where this device does not know it. */
export const nameOf = (
  { people, team }: Pick<RecordedCourse, 'people' | 'team'>,
  id: PersonId | null | undefined,
): string =>
  id === null || id === undefined ? 'nobody' : ([...people, ...team].find((person) => person.id === id)?.name ?? id);
