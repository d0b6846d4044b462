import { formatQuantity } from '@ketaguide/quantities';
import { reasonInWords } from './choice-label.ts';
import { identityInWords } from './identity-in-words.ts';
import type { SummaryLine } from './infusion-summary.ts';
import { secondPersonAtStart } from './second-person-at-start.ts';
import { noSecondPersonReasons, notProvedReasons } from './second-person-reasons.ts';
import { lineOf, nameOf, plain, said, type View } from './summary-view.ts';

export function peopleLines({ infusion, people }: View): readonly SummaryLine[] {
  const { people: assigned } = infusion;
  const atStart = secondPersonAtStart(infusion, (id) => nameOf(id, people));
  return [
    said(`Supervising: ${nameOf(assigned?.data.supervising ?? null, people)}.`, 'entered'),
    said(`Administering: ${nameOf(assigned?.data.administering ?? null, people)}.`, 'entered'),
    ...(atStart === undefined ? [] : [said(atStart.words, 'tool-rule')]),
  ];
}

const purposeWords = {
  start: 'Before the start',
  'new-bag': 'New bag',
  'rate-above-threshold': 'Rate above the threshold',
} as const;

export function readBackLines(view: View): readonly SummaryLine[] {
  return view.infusion.readBacks.map((entry) => {
    const when = purposeWords[entry.data.purpose];
    if (entry.type === 'read-back-waived') {
      return lineOf(view, entry, `${when}: no second person. ${reasonInWords(entry.data, noSecondPersonReasons)}.`);
    }
    const { read, agrees, identity, notProvedBecause } = entry.data;
    const words = [read.drug, read.volume, read.rate].map((amount) => formatQuantity(amount, plain)).join(', ');
    const doubt = [identityInWords(identity), notProvedBecause && reasonInWords(notProvedBecause, notProvedReasons)]
      .filter((part) => part !== undefined)
      .join(': ');
    const who = `${nameOf(entry.author, view.people)}${doubt === '' ? '' : ` (${doubt})`}`;
    return lineOf(
      view,
      entry,
      `${when}: ${who} read ${words}: ${agrees ? 'agrees with the plan' : 'differs from the plan'}.`,
    );
  });
}
