import { expect, it } from 'vitest';
import type { InfusionState, PumpEntry } from '../state/infusion-state.ts';
import { timeUntil } from './time-until.ts';

const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const entry = (type: PumpEntry['type'], time: string, data: unknown) =>
  ({ type, happenedAt: at(time), data }) as unknown as PumpEntry;
const infusion = (...pump: readonly PumpEntry[]): Pick<InfusionState, 'pump' | 'plan'> => ({ pump, plan: undefined });
const started = entry('started', '10:00', { rate: { value: 17.5, unit: 'mL/h' }, bag });
const mg = (value: number) => ({ value, unit: 'mg' }) as const;

it('is exact: 17.5 mL/h of 2 mg per mL are 35 mg per hour, so 80 mg take 2 h and 17 1/7 min', () => {
  expect(timeUntil(infusion(started), mg(80), at('10:00'))?.value).toBeCloseTo((80 / 35) * 60, 10);
  expect(timeUntil(infusion(started), mg(35), at('10:00'))).toEqual({ value: 60, unit: 'min' });
});

it('is 0 once it is given, also while the pump is paused', () => {
  const paused = entry('paused', '12:00', { reason: 'other' });
  expect(timeUntil(infusion(started, paused), mg(70), at('13:00'))).toEqual({ value: 0, unit: 'min' });
});

it('is not known while nothing runs', () => {
  const paused = entry('paused', '11:00', { reason: 'other' });
  expect(timeUntil(infusion(started, paused), mg(80), at('12:00'))).toBeUndefined();
  expect(timeUntil(infusion(), mg(80), at('12:00'))).toBeUndefined();
});
