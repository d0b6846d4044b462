import { foldCourse, followOnOptions, givenAt, refusalOf, responseOf } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, test } from 'vitest';
import { plain } from '../../test/plain-terminal.ts';
import { anaClinic } from './ana-clinic.ts';
import { anaCourse } from './ana-course.ts';
import { anaEntries } from './ana-entries.ts';
import { demoCase } from './demo-case.ts';

const demo = demoCase(plain(), '2026-11-24');
const entries = anaEntries(demo);
const { state, infusion, context } = anaCourse(demo);
const people = Object.values(anaClinic);

describe('the course of the demo', () => {
  test('is one that a clinic could record: no entry is refused', () => {
    const refused = entries.flatMap(
      (entry, index) => refusalOf(foldCourse(entries.slice(0, index)), entry, { policy: defaultPolicy, people }) ?? [],
    );
    expect(refused).toEqual([]);
  });
  test('could not start on the reading with the slip', () => {
    const started = entries.findIndex(({ type }) => type === 'started');
    // Without the second reading, which agrees.
    const before = foldCourse(entries.slice(0, started - 1));
    const start = entries[started];
    expect(start && refusalOf(before, start, { policy: defaultPolicy, people })?.message).toMatch(/10 times higher/);
  });
  // 2 mg per mL: 35 mg in an hour at 17.5 mL/h, 28 mg in an hour at 14 mL/h.
  test.each([
    ['11:00', 35],
    ['12:00', 63],
    ['13:00', 98],
    ['14:00', 133],
    ['18:00', 133],
  ])('until %s %d mg are given', (time, mg) => {
    expect(givenAt(infusion, `2026-11-24T${time}:00.000Z`).infused).toEqual({ value: mg, unit: 'mg' });
  });
  test('leaves in the bag what is thrown away: 250 mL less the 67 mL of the pump, at 2 mg per mL', () => {
    expect(infusion.waste[0]?.data).toMatchObject({ amount: { value: 366 }, volume: { value: 183 } });
  });
  test('ends in a positive response, after which both follow-on statements apply', () => {
    expect(responseOf(state).measures[0]?.latest?.result).toMatchObject({ positive: 'yes', percentDecrease: 37.5 });
    const options = followOnOptions(state, { ...context, asOf: '2026-12-22' });
    expect(options.filter(({ result }) => result?.status === 'applies').map(({ option }) => option)).toEqual([
      'oral',
      'intranasal',
    ]);
  });
});
