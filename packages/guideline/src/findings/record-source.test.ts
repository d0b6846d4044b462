import { describe, expect, it } from 'vitest';
import { valueSetIds } from '../value-sets/index.ts';
import { askedFindings } from './index.ts';

describe('the value sets of coded observations', () => {
  const sources = askedFindings.flatMap(({ recordSource }) =>
    recordSource?.kind === 'conditions' && recordSource.codedObservations !== undefined
      ? [recordSource.codedObservations]
      : [],
  );

  it('exist, and none is named twice', () => {
    expect(sources).toHaveLength(1);
    for (const { telling, measured, yes, no, unknown } of sources) {
      const named = [...telling, ...measured, yes, no, unknown];
      expect(valueSetIds).toEqual(expect.arrayContaining(named));
      expect(new Set(named).size).toBe(named.length);
    }
  });
});
