import { randomUUID } from 'node:crypto';
import type { CourseEvent, EventOf, EventType, ReadBackIdentity } from '@ketaguide/course';

export const aCourse = '7f3c1f0e-6f5b-4a53-9f0a-0d7f4c1f2a11';
const anInfusion = '0b8f6a52-3d0c-4c86-8a7e-5f2f6f1f9c33';

/** An entry as a device makes one. */
export function entry<Type extends EventType>(
  type: Type,
  data: EventOf<Type>['data'],
  { author = 'nurse', ofInfusion = false, ...envelope }: Partial<CourseEvent> & { ofInfusion?: boolean } = {},
): CourseEvent {
  return {
    id: randomUUID(),
    course: aCourse,
    infusion: ofInfusion ? anInfusion : null,
    happenedAt: '2026-11-23T08:59:00.000Z',
    enteredAt: '2026-11-23T08:59:30.000Z',
    author,
    rulesVersion: '1.0.0',
    policyVersion: '1',
    basedOn: null,
    ...envelope,
    type,
    data,
  } as CourseEvent;
}

export const opened = (envelope: Partial<CourseEvent> = {}): CourseEvent =>
  entry(
    'course-opened',
    { patient: { name: 'Ana Sample', birthDate: '1972-05-04', identifiers: [], sex: 'female' } },
    envelope,
  );

export const note = (text: string, envelope: Partial<CourseEvent> = {}): CourseEvent =>
  entry('note-written', { text }, { ofInfusion: true, ...envelope });

const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
const bagAndPump = { ...bag, rate: { value: 17.5, unit: 'mL/h' } } as const;

export const started = (): CourseEvent => entry('started', { rate: bagAndPump.rate, bag }, { ofInfusion: true });

export const startedWithoutServer = (): CourseEvent =>
  entry('started', { rate: bagAndPump.rate, bag, withoutServer: true }, { ofInfusion: true });

export const stopped = (): CourseEvent =>
  entry(
    'stopped',
    { reason: 'completed', pumpVolume: null },
    { ofInfusion: true, happenedAt: '2026-11-23T08:59:20.000Z' },
  );

export const closed = (): CourseEvent => entry('closed', { notDone: [] }, { ofInfusion: true });

export const readBack = (identity: ReadBackIdentity, author: string): CourseEvent =>
  entry(
    'read-back-entered',
    { purpose: 'start', planned: bagAndPump, read: bagAndPump, agrees: true, identity },
    { ofInfusion: true, author },
  );
