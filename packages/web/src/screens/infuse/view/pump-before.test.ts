import type { InfusionState, PumpEntry } from '@ketaguide/course';
import { expect, it } from 'vitest';
import { pumpBefore } from './pump-before.ts';

const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
const other = { drug: { value: 250, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
const rate = (value: number) => ({ value, unit: 'mL/h' }) as const;
const entry = (id: string, type: PumpEntry['type'], data: unknown) => ({ id, type, data }) as unknown as PumpEntry;
const pump: InfusionState['pump'] = [
  entry('start', 'started', { rate: rate(17.5), bag }),
  entry('slower', 'rate-changed', { rate: rate(14) }),
  entry('new', 'bag-changed', { bag: other }),
  entry('pause', 'paused', {}),
  entry('again', 'resumed', { rate: rate(15) }),
];

it.each([
  ['start', { bag: undefined, rate: undefined }],
  ['slower', { bag, rate: rate(17.5) }],
  ['again', { bag: other, rate: rate(14) }],
])('before "%s"', (id, expected) => {
  expect(pumpBefore({ pump }, { id })).toEqual(expected);
});
