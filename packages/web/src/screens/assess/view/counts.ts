import type { FindingId } from '@ketaguide/guideline';
import type { AnswerSheet } from '../../../case/answer-sheet.ts';
import { count } from '../../../words/count.ts';
import type { AssessView, StatementGroup } from './assess-view.ts';

/** What is not known yet, with a reason or without. */
const openFindings = ({ pain, settleFirst }: AssessView): readonly FindingId[] => [
  ...(pain.isKnown ? [] : [pain.finding.id]),
  ...settleFirst,
];

/** The next step, with what it takes along: "Plan with 2 unknowns". */
export function planWords(view: AssessView): string {
  const open = openFindings(view).length;
  return open === 0 ? 'Plan' : `Plan with ${count(open, 'unknown')}`;
}

/** How much is open: "2 not known yet", "1 not known yet, 1 with a reason". */
export function openWords(view: AssessView, sheet: AnswerSheet): string {
  const open = openFindings(view);
  const withReason = open.filter((finding) => hasWhy(finding, sheet)).length;
  const without = open.length - withReason;
  if (open.length === 0) return 'Nothing left to settle here';
  if (withReason === 0) return `${without} not known yet`;
  return without === 0
    ? `${withReason} not known, each with a reason`
    : `${without} not known yet, ${withReason} with a reason`;
}

const hasWhy = (finding: FindingId, sheet: AnswerSheet): boolean => {
  const given = sheet[finding];
  return given?.kind === 'not-known' && given.why !== undefined;
};

/** What a list of contraindications comes to: "6 of 7 known, none of them present". */
export function presentWords(groups: readonly StatementGroup[]): string {
  const rows = groups.flatMap((group) => group.rows);
  const known = rows.filter(({ isKnown }) => isKnown).length;
  const applying = groups.filter(({ result }) => result.status === 'applies').length;
  const share = known === rows.length ? `All ${rows.length} known` : `${known} of ${rows.length} known`;
  return `${share}, ${applying === 0 ? 'no statement applies' : `${count(applying, 'statement applies', 'statements apply')}`}`;
}

/** How much of a group is known: "3 of 9 known". */
export function knownWords(groups: readonly StatementGroup[]): string {
  const rows = new Map(groups.flatMap((group) => group.rows).map((row) => [row.finding.id, row]));
  const known = [...rows.values()].filter(({ isKnown }) => isKnown).length;
  return `${known} of ${rows.size} known`;
}
