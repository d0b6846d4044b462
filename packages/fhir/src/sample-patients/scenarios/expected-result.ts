import type { FindingId } from '@ketaguide/guideline';
import type { ExpectedResult } from './scenario.ts';

type Detail = Partial<Omit<ExpectedResult, 'status'>>;

/** The words in which expectations are written: `applies(['pregnancy'])`, `notKnown(['active-psychosis'])`. */

export const applies = (because: readonly FindingId[] | undefined, detail: Detail = {}): ExpectedResult => ({
  status: 'applies',
  met: 'not-applicable',
  unknown: [],
  ...(because === undefined ? {} : { because }),
  ...detail,
});

export const doesNotApply = (because: readonly FindingId[] | undefined, detail: Detail = {}): ExpectedResult => ({
  status: 'does-not-apply',
  met: 'not-applicable',
  unknown: [],
  ...(because === undefined ? {} : { because }),
  ...detail,
});

export const notKnown = (unknown: readonly FindingId[], detail: Detail = {}): ExpectedResult => ({
  status: 'unknown',
  met: 'not-applicable',
  unknown,
  ...detail,
});
