import { foldCourse } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type RecordedCourse, RecordedCourseContext } from '../recorded-course/recorded-course.tsx';
import { createSampleClock } from './sample-clock.ts';
import { createSampleCourse } from './sample-course-store.ts';
import { sampleNurse, samplePrescriber } from './sample-people.ts';

const clock = createSampleClock(() => Date.now());
const store = createSampleCourse(clock, () => crypto.randomUUID());

/** The PIN of everybody in the sample; it is written beside the field. */
const samplePin = '0000';

/** The sample course around a screen. It lives as long as the page. */
export function SampleCourse({ children }: { readonly children: ReactNode }) {
  const events = useSyncExternalStore(store.subscribe, store.events);
  const isReplaying = useSyncExternalStore(store.subscribe, store.isReplaying);
  useEffect(() => {
    if (!isReplaying) return;
    const timer = setInterval(store.tellStory, 100);
    return () => clearInterval(timer);
  }, [isReplaying]);
  const recorded = useMemo((): RecordedCourse => {
    const state = foldCourse(events);
    const team = [samplePrescriber, sampleNurse];
    return {
      course: store.course,
      state,
      infusion: state.infusions.at(-1),
      isLoading: false,
      isSample: true,
      policy: defaultPolicy,
      person: samplePrescriber,
      people: team,
      team,
      refusals: [],
      now: clock.now,
      pace: isReplaying ? clock.pace() : 1_000,
      record: async (entries, second) => store.record(entries, second),
      pinHint: `In the sample everybody has ${samplePin}.`,
      provePerson: async (_person, pin) =>
        pin === samplePin ? { kind: 'proved', proof: 'sample' } : { kind: 'refused', message: 'That is not the PIN.' },
      ...(isReplaying || store.isTold() ? {} : { replay: store.replay }),
    };
  }, [events, isReplaying]);
  return <RecordedCourseContext value={recorded}>{children}</RecordedCourseContext>;
}
