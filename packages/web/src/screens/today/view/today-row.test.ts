import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { courseJournal } from '../../../journal/course-journal.ts';
import { note, otherCourse, outboxEntry } from '../../../journal/test-support/entries.ts';
import { firstFilter, rowsFor } from './role-filter.ts';
import { todayRows } from './today-row.ts';

const now = '2026-11-24T16:00:00.000Z';
const context = { policy: defaultPolicy, people: [], now, asOf: '2026-11-24' };
const event = (id: string, change: object, course?: string) =>
  ({ ...note(id, '', course), ...change }) as ReturnType<typeof note>;

const opened = event('a', {
  type: 'course-opened',
  infusion: null,
  data: { patient: { name: 'Bea Byname', birthDate: null, identifiers: [], sex: 'unknown' } },
});
const started = event(
  's',
  {
    type: 'started',
    data: {
      rate: { value: 17.5, unit: 'mL/h' },
      bag: { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } },
    },
    happenedAt: '2026-11-24T14:00:00.000Z',
  },
  otherCourse,
);
const newCase = courseJournal(opened.course, [], [outboxEntry(opened)]);
const live = courseJournal(otherCourse, [], [outboxEntry(started)]);

describe('the cases of today', () => {
  it('puts the live case on top, with what runs', () => {
    const [first, second] = todayRows([newCase, live], ['prescriber'], context);
    // 17.5 mL/h of 2 mg per mL for 2 h.
    expect(first?.dose).toBe('70\u00a0mg given, 17.5\u00a0mL/h');
    expect(first?.unknowns).toBeUndefined();
    expect(second?.name).toBe('Bea Byname');
    expect(second?.dose).toBeUndefined();
    expect(second?.unknowns).toBeGreaterThan(5);
    expect(second?.notSent).toBe(1);
  });

  it('marks a sample, and nobody else', () => {
    const { data } = opened as unknown as { data: object };
    const sample = event('p', { type: 'course-opened', infusion: null, data: { ...data, sample: true } }, otherCourse);
    const rows = todayRows([newCase, courseJournal(otherCourse, [], [outboxEntry(sample)])], [], context);
    expect(rows.map(({ course, isSample }) => [course === otherCourse, isSample])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('shows each role its own', () => {
    const rows = todayRows([newCase, live], ['nurse'], context);
    expect(rowsFor('nurse', rows).map(({ course }) => course)).toEqual([otherCourse]);
    expect(rowsFor('lead', rows)).toEqual([]);
    expect(rowsFor('all', rows)).toHaveLength(2);
  });

  it('begins with what waits for a person of one role, and with everything for others', () => {
    expect(firstFilter(['nurse'])).toBe('nurse');
    expect(firstFilter(['prescriber', 'lead'])).toBe('all');
    expect(firstFilter(['admin'])).toBe('all');
    expect(firstFilter([])).toBe('all');
  });
});
