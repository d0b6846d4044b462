import type { FindingId } from '@ketaguide/guideline';

/**
 * Which questions "Settle first" shows, in which order. A question that was answered here stays where it is, so that
 * nothing moves under the hand that answers; new ones come in where their consequence puts them; one that no longer
 * matters goes.
 *
 * @param shown what is shown now, from the top
 * @param open the open questions, worst consequence first
 * @param answered the findings that were answered by hand
 */
export function settleList(
  shown: readonly FindingId[],
  open: readonly FindingId[],
  answered: (finding: FindingId) => boolean,
): readonly FindingId[] {
  const list = shown.filter((finding) => open.includes(finding) || answered(finding));
  for (const [index, finding] of open.entries()) {
    if (list.includes(finding)) continue;
    const worse = open.slice(0, index).findLast((candidate) => list.includes(candidate));
    list.splice(worse === undefined ? 0 : list.indexOf(worse) + 1, 0, finding);
  }
  return list;
}
