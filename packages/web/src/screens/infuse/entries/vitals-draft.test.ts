import { describe, expect, it } from 'vitest';
import { emptyVitals, nothingObtained, readVitals } from './vitals-draft.ts';

const fields = ['systolic-pressure', 'diastolic-pressure', 'pulse', 'oxygen-saturation', 'pain'] as const;
const read = (typed: Record<string, string>) => readVitals({ ...emptyVitals, typed }, fields);

describe('a set of vitals as it is typed', () => {
  it('keeps what was typed, and nothing for what was not looked at', () => {
    expect(read({ 'systolic-pressure': '140', 'diastolic-pressure': '82', pulse: '78' }).signs).toEqual({
      'systolic-pressure': { value: 140 },
      'diastolic-pressure': { value: 82 },
      pulse: { value: 78 },
    });
  });

  it.each([
    ['pulse', '7x'],
    ['pulse', '78.'],
    ['pulse', '-78'],
    ['oxygen-saturation', '101'],
    ['pain', '11'],
  ])('refuses %s %s and saves no number for it', (id, text) => {
    const { isReadable, signs } = read({ [id]: text });
    expect(isReadable).toBe(false);
    expect(signs).toEqual({});
  });

  it('asks once about an unusual number and keeps it', () => {
    const { unlikely, signs, isReadable } = read({ pulse: '24' });
    expect(unlikely).toEqual(['Pulse 24: most readings are 30 to 220 per min.']);
    expect(signs).toEqual({ pulse: { value: 24 } });
    expect(isReadable).toBe(true);
  });

  it('asks when the lower pressure is not below the upper: the two were swapped', () => {
    expect(read({ 'systolic-pressure': '82', 'diastolic-pressure': '140' }).unlikely).toEqual([
      '82/140: the lower pressure is not below the upper.',
    ]);
  });

  it('keeps one reason for a whole set, or for one sign', () => {
    expect(nothingObtained('Patient asleep', ['pulse', 'pain'])).toEqual({
      pulse: { notObtained: 'Patient asleep' },
      pain: { notObtained: 'Patient asleep' },
    });
    const draft = { typed: { pulse: '78' }, notObtained: { pulse: 'Sensor off' } };
    expect(readVitals(draft, fields).signs).toEqual({ pulse: { notObtained: 'Sensor off' } });
  });
});
