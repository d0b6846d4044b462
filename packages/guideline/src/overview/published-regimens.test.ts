import { formatDuration, formatQuantity } from '@ketaguide/quantities';
import { describe, expect, it } from 'vitest';
import { targetPain } from '../findings/target-pain.ts';
import { infusionRateMinimum } from '../recommendations/limits.ts';
import { annotations } from './annotations.ts';
import { publishedRegimens, publishedRegimensFor } from './published-regimens.ts';

describe('published regimens', () => {
  it('belong to a kind of pain and to an annotation that tells the same figures', () => {
    for (const { pain, rate, infusion, days, annotation } of publishedRegimens) {
      expect(targetPain.choices.map(({ value }) => value)).toContain(pain);
      const text = annotations.find(({ id }) => id === annotation)?.text;
      expect(text).toContain(formatQuantity(rate, { ascii: true }));
      expect(text).toContain(formatQuantity(days, { ascii: true }));
      if (infusion !== undefined) {
        expect(text).toContain(formatDuration({ value: infusion.value * 60, unit: 'min' }, { ascii: true }));
      }
    }
  });

  it('of CRPS lie below the general range at 70 kg', () => {
    const rates = publishedRegimensFor('crps').map(({ rate }) => (rate.unit === 'mg/h' ? rate.value / 70 : rate.value));
    expect(rates).toHaveLength(2);
    for (const rate of rates) expect(rate).toBeLessThan(infusionRateMinimum.value);
  });
});
