const first = 2_000;
const longest = 60_000;

/**
 * How long to wait before the next try, in ms: 2 s, then twice as long each time, at most a minute.
 *
 * @param failures how many tries in a row have failed, at least 1
 */
export const waitAfter = (failures: number): number => Math.min(longest, first * 2 ** (failures - 1));
