import { describe, expect, it } from 'vitest';
import { isPlausibleReading, vitalSignIds, vitalSigns } from './vital-sign.ts';

describe('a vital sign', () => {
  it.each(vitalSignIds)('%s has words, and a range that holds a reading', (id) => {
    const { label, plausible } = vitalSigns[id];
    expect(label).not.toBe('');
    expect(plausible.to).toBeGreaterThan(plausible.from);
    expect(isPlausibleReading(id, plausible.from)).toBe(true);
    expect(isPlausibleReading(id, plausible.to + 1)).toBe(false);
  });
  it('of ten times or a tenth of the usual number is asked about', () => {
    expect(isPlausibleReading('systolic-pressure', 140)).toBe(true);
    expect(isPlausibleReading('systolic-pressure', 14)).toBe(false);
    expect(isPlausibleReading('systolic-pressure', 1400)).toBe(false);
    expect(isPlausibleReading('pulse', 7)).toBe(false);
    expect(isPlausibleReading('oxygen-saturation', 101)).toBe(false);
  });
  it('on a scale has a word for each number of its range', () => {
    expect(vitalSigns.sedation.levels).toHaveLength(vitalSigns.sedation.plausible.to + 1);
    expect(vitalSigns.dissociation.levels).toHaveLength(4);
  });
});
