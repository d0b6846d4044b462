import { describe, expect, it } from 'vitest';
import { elementPaths, firstDated, firstStated } from './element-path.ts';

const paths = elementPaths(['onsetDateTime', 'onsetPeriod.start', 'recordedDate']);

describe('of several elements', () => {
  it('the first that is there counts, whatever it is', () => {
    expect(firstStated({ recordedDate: '2026-03-01', onsetPeriod: { start: '2026-02-01' } }, paths)).toBe('2026-02-01');
    expect(firstStated({ onsetDateTime: null, onsetPeriod: 'spring', recordedDate: 7 }, paths)).toBe(7);
    expect(firstStated({ onsetPeriod: {} }, paths)).toBeUndefined();
  });

  it('the first that is a date dates the resource', () => {
    const resource = { onsetDateTime: 'spring', onsetPeriod: { start: '2026-02-30' }, recordedDate: '2026-03' };
    expect(firstDated(resource, paths)).toMatchObject({ written: '2026-03' });
    expect(firstDated({ ...resource, onsetDateTime: '2026' }, paths)).toMatchObject({ written: '2026' });
    expect(firstDated({ onsetString: '2026-02-01' }, paths)).toBeUndefined();
  });
});
