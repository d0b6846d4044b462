import { belongsToCourse, type CourseId, foldCourse } from '@ketaguide/course';
import { type ReactNode, useMemo } from 'react';
import type { NewEntry as JournalEntry } from '../journal/journal.ts';
import { useCourse } from '../journal/use-course.ts';
import { usePeople } from '../people/app-people.ts';
import { usePolicy } from '../policy/app-policy.ts';
import { useSession } from '../session/app-session.ts';
import { proveSecondPerson } from '../session/prove-second-person.ts';
import { type RecordedCourse, RecordedCourseContext } from './recorded-course.tsx';

const now = (): string => new Date().toISOString();

/** A course of the clinic: kept in the journal of this device, sent when it can be. */
export function JournaledCourse({ course, children }: { readonly course: CourseId; readonly children: ReactNode }) {
  const { events, isLoading, refused, recordAll } = useCourse(course);
  const { policy } = usePolicy();
  const session = useSession();
  const everybody = usePeople();
  const state = useMemo(() => foldCourse(events), [events]);
  const recorded = useMemo((): RecordedCourse => {
    const infusion = state.infusions.at(-1);
    const person = session?.locked === false ? (session.person ?? undefined) : undefined;
    const team =
      person === undefined || everybody.some(({ id }) => id === person.id) ? everybody : [...everybody, person];
    const named = session?.people ?? [];
    return {
      course,
      state,
      infusion,
      isLoading,
      isSample: false,
      policy,
      person,
      people: [
        ...team.filter(({ active }) => active),
        ...named.filter(({ id }) => team.every((other) => other.id !== id)),
      ],
      team,
      // A start that was not taken has its own place, with what can be done about it.
      refusals: refused.flatMap(({ event, refusal }) => (event.type === 'started' ? [] : (refusal?.message ?? ''))),
      now,
      pace: 1_000,
      record: async (entries, second) => {
        const made = entries.map(
          (entry) =>
            ({
              ...entry,
              infusion: belongsToCourse(entry.type) ? null : (infusion?.id ?? null),
              ...second,
            }) as JournalEntry,
        );
        const { events: recorded } = await recordAll(made);
        return recorded.map(({ id }) => id);
      },
      provePerson: (second, pin, { id, type }) =>
        proveSecondPerson({
          person: second,
          pin,
          course,
          infusion: belongsToCourse(type) ? null : (infusion?.id ?? null),
          entry: id,
          type,
        }),
    };
  }, [course, state, isLoading, policy, session, refused, recordAll, everybody]);
  return <RecordedCourseContext value={recorded}>{children}</RecordedCourseContext>;
}
