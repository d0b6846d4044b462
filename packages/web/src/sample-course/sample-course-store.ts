import { belongsToCourse, type CourseEvent, type EventId, foldCourse, type Instant } from '@ketaguide/course';
import { rulesVersion } from '@ketaguide/guideline';
import { defaultPolicy } from '@ketaguide/planning';
import { addDays } from '@ketaguide/quantities';
import { dayOf, minutesBetween } from '../recorded-course/clock-words.ts';
import type { NewEntry } from '../recorded-course/new-entry.ts';
import type { SecondAuthor } from '../recorded-course/recorded-course.tsx';
import type { SampleClock } from './sample-clock.ts';
import { sampleNurse, samplePrescriber } from './sample-people.ts';
import { sample, sampleFindings, samplePlan } from './sample-plan.ts';
import { sampleStory, storyMinutes } from './sample-story.ts';

/** A course of an invented person, on this page only: nothing is sent, nothing is kept. */
export interface SampleCourseStore {
  readonly course: string;
  readonly subscribe: (listener: () => void) => () => void;
  readonly events: () => readonly CourseEvent[];
  /** @returns the ids of the entries */
  readonly record: (entries: readonly NewEntry[], second?: SecondAuthor) => readonly EventId[];
  /** Lets the story of the sample go on until now. */
  readonly tellStory: () => void;
  readonly isReplaying: () => boolean;
  readonly isTold: () => boolean;
  readonly replay: () => void;
}

/** 4 h in 20 s */
const replayPace = 720_000;

export function createSampleCourse(clock: SampleClock, newId: () => string): SampleCourseStore {
  const course = newId();
  const infusion = newId();
  const listeners = new Set<() => void>();
  let isReplaying = false;
  let told = 0;
  const make = (entry: NewEntry, at: Instant, second?: SecondAuthor): CourseEvent =>
    ({
      id: newId(),
      course,
      infusion: belongsToCourse(entry.type) ? null : infusion,
      happenedAt: entry.happenedAt ?? at,
      enteredAt: at,
      author: second?.author ?? samplePrescriber.id,
      rulesVersion,
      policyVersion: defaultPolicy.version,
      basedOn: null,
      type: entry.type,
      data: entry.data,
    }) as CourseEvent;
  const opened = clock.now();
  let events = beginning(opened).map((entry) => make(entry, opened));
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    course,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    events: () => events,
    record: (entries, second) => {
      const made = entries.map((entry) => make(entry, clock.now(), second));
      events = [...events, ...made];
      tell();
      return made.map(({ id }) => id);
    },
    tellStory: () => {
      const started = foldCourse(events).infusions.at(-1)?.started?.happenedAt;
      if (!isReplaying || started === undefined) return;
      const minutes = minutesBetween(started, clock.now());
      const next = sampleStory.slice(told).filter(({ at }) => at <= minutes);
      told += next.length;
      const inTime = next.map(({ at, entry }) => {
        const instant = new Date(Date.parse(started) + at * 60_000).toISOString();
        return make({ ...entry, happenedAt: instant } as NewEntry, instant);
      });
      if (minutes >= storyMinutes) {
        isReplaying = false;
        clock.setPace(1_000);
      } else if (inTime.length === 0) return;
      events = [...events, ...inTime];
      tell();
    },
    isReplaying: () => isReplaying,
    isTold: () => told === sampleStory.length,
    replay: () => {
      isReplaying = true;
      clock.setPace(replayPace);
      tell();
    },
  };
}

/** Everything before Check: who she is, what is known, the signed plan. */
function beginning(now: Instant): readonly NewEntry[] {
  const today = dayOf(now);
  const findings = sampleFindings(today);
  return [
    {
      type: 'course-opened',
      data: {
        patient: {
          name: sample?.name ?? 'Sample',
          birthDate: birthDateOf(today),
          identifiers: [{ label: 'Record', value: '40-118-22' }],
          sex: 'female',
        },
        sample: true,
      },
    },
    { type: 'record-read', data: { findings, medicines: [], asOf: today } },
    { type: 'weight-entered', data: { weight: { value: 70, unit: 'kg' }, measuredOn: addDays(today, -2) } },
    {
      type: 'score-recorded',
      data: { measure: 'nrs', role: 'baseline', score: 8 },
      happenedAt: new Date(Date.parse(now) - 24 * 60 * 60_000).toISOString(),
    },
    { type: 'infusion-opened', data: { plannedFor: today } },
    { type: 'plan-signed', data: { plan: samplePlan(findings, today, now, defaultPolicy) } },
    { type: 'people-assigned', data: { supervising: samplePrescriber.id, administering: sampleNurse.id } },
  ];
}

/** 54 years, and some months, on every day. */
function birthDateOf(today: string): string {
  return `${Number(today.slice(0, 4)) - 54}${addDays(today, -204).slice(4)}`;
}
