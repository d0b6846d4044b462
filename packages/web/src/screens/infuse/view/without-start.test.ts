import { foldCourse } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { note } from '../../../journal/test-support/entries.ts';
import { chartStart } from './chart-data.ts';
import { enteredRate, isPausedAsEntered } from './entered-rate.ts';
import { figures } from './figures.ts';

const now = '2026-11-24T16:00:00.000Z';
const entry = (id: string, type: string, time: string, data: object) =>
  ({ ...note(id, ''), type, happenedAt: `2026-11-24T${time}:00.000Z`, data }) as unknown as ReturnType<typeof note>;
const slower = entry('r', 'rate-changed', '14:20', { rate: { value: 14, unit: 'mL/h' }, reason: 'x' });
const paused = entry('p', 'paused', '14:40', { reason: 'x' });
const infusionOf = (...entries: readonly ReturnType<typeof note>[]) => {
  const [infusion] = foldCourse(entries).infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return infusion;
};
const shown = (...entries: readonly ReturnType<typeof note>[]) =>
  figures(infusionOf(...entries), defaultPolicy, undefined, now);

describe('an infusion without a start', () => {
  it('shows the rate as entered, and no amount', () => {
    const { given, rate, time } = shown(slower);
    expect(given).toMatchObject({
      number: '—',
      share: undefined,
      until: 'How much was given cannot be worked out without a start.',
    });
    expect([rate.number, time.elapsed]).toEqual(['14', '—']);
    expect(shown(slower, paused).rate.number).toBe('0');
    expect(shown(note('n', '')).rate.number).toBe('—');
  });

  it('begins its axis at the first entry of the pump', () => {
    expect(chartStart(infusionOf(paused, slower), now)).toBe(slower.happenedAt);
    expect(chartStart(infusionOf(note('n', '')), now)).toBe(now);
  });

  it('is paused, and goes on from a rate, as entered', () => {
    expect([isPausedAsEntered(infusionOf(slower)), isPausedAsEntered(infusionOf(slower, paused))]).toEqual([
      false,
      true,
    ]);
    expect(enteredRate(infusionOf(slower))).toEqual({ value: 14, unit: 'mL/h' });
  });
});
