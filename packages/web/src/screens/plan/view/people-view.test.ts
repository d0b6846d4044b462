import { describe, expect, it } from 'vitest';
import { planOf } from '../test-support/drafts.ts';
import { answeredHere, askedByRate } from './people-view.ts';

describe('people and setting', () => {
  it('are asked here, the threshold of a patient is not', () => {
    expect(answeredHere).toContain('supervisor-acls-certified');
    expect(answeredHere).toContain('setting-monitored');
    expect(answeredHere).not.toContain('monitored-setting-threshold');
  });

  it('are asked by the rate, strictly above its limits', () => {
    expect(askedByRate(planOf({ rate: '1' }).plan)).toEqual([]);
    expect(askedByRate(planOf({ rate: '1.01' }).plan)).toHaveLength(4);
    expect(askedByRate(planOf({ rate: '2' }).plan)).not.toContain('refractory-pain');
    expect(askedByRate(planOf({ rate: '2.01' }).plan).slice(0, 2)).toEqual(['refractory-pain', 'care-setting']);
    expect(askedByRate(undefined)).toEqual([]);
  });
});
