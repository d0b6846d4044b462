import { choiceLabelOf, type ReasonCount, type ReasonFor, type ReasonsGiven } from '@ketaguide/course';
import { askedFindingById, rulesVersion } from '@ketaguide/guideline';
import { type ClinicPolicy, reasonChoices } from '@ketaguide/planning';
import { count } from '../../../words/count.ts';

/** Below this a number is marked: it says little, and may tell who it was. */
const few = 5;

/** One row of the table, in words. */
export interface ReasonRow {
  readonly key: string;
  readonly kind: string;
  readonly about: string;
  readonly reason: string;
  readonly count: number;
  readonly isFew: boolean;
}

const kinds: Readonly<Record<ReasonFor, string>> = {
  plan: 'Plan check',
  'second-person': 'No second person',
  identity: 'Second person not proved',
  checklist: 'Before the start',
  closing: 'Not done at closing',
};

const purposes: Readonly<Record<string, string>> = {
  start: 'At the start',
  'new-bag': 'New bag',
  'rate-above-threshold': 'Rate above the threshold',
};

export const reasonRows = ({ counts }: ReasonsGiven, policy: ClinicPolicy): readonly ReasonRow[] =>
  counts.map((one) => ({
    key: [one.for, one.about, one.reason].join(' '),
    kind: kinds[one.for],
    about: aboutWords(one, policy),
    reason: choiceLabelOf(reasonChoices, one.reason),
    count: one.count,
    isFew: one.count < few,
  }));

/** A check by its id in words, as the plan sheet and the export name it; an item by the clinic's or the guideline's words. */
function aboutWords({ for: kind, about }: ReasonCount, { checklist, dischargeItems }: ClinicPolicy): string {
  if (kind === 'plan') return about.replaceAll('-', ' ').split('.').map(capital).join(' · ');
  if (kind === 'second-person' || kind === 'identity') return purposes[about] ?? choiceLabelOf([], about);
  const items = [...checklist, ...dischargeItems];
  const isOfPolicy = items.some(({ id }) => id === about);
  return (isOfPolicy ? undefined : askedFindingById(about)?.name) ?? choiceLabelOf(items, about);
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What the numbers are out of, unknown included. */
export function reasonsLead({ infusions, withoutPlan, counts }: ReasonsGiven): string {
  if (infusions === 0) return 'No plan was signed and no infusion was started in this time.';
  const lead = `Out of ${count(infusions, 'infusion')}.`;
  const unknown =
    withoutPlan === 0
      ? ''
      : ` ${withoutPlan} started without a signed plan on record: what its checks would have said is not known.`;
  const fewWords = counts.some((one) => one.count < few) ? ` * Fewer than ${few}: says little by itself.` : '';
  return `${lead}${unknown}${fewWords}`;
}

/** For a spreadsheet: the ids as they are, with the period, the definition's version and what the numbers are out of. */
export function reasonsCsv(
  { infusions, withoutPlan, counts }: ReasonsGiven,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const head = ['from', 'to', 'rules_version', 'infusions', 'without_plan', 'given_for', 'about', 'reason', 'count'];
  const rows = counts.map((one) => [
    from,
    to,
    rulesVersion,
    infusions,
    withoutPlan,
    one.for,
    one.about,
    one.reason,
    one.count,
  ]);
  return [[...head, `fewer_than_${few}`], ...rows.map((row) => [...row, Number(row.at(-1)) < few ? 'yes' : 'no'])]
    .map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
}
