import { recordRules } from '@ketaguide/guideline';

/** The resources that say whether a test was done, or what came out of it. */
export type ResultType = keyof typeof recordRules.result;

export const resultTypes = Object.keys(recordRules.result) as readonly ResultType[];
