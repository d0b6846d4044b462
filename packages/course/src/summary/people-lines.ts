import { formatQuantity } from '@ketaguide/quantities';
import { reasonInWords } from './choice-label.ts';
import { identityInWords } from './identity-in-words.ts';
import type { SummaryLine } from './infusion-summary.ts';
import { lineOf, nameOf, plain, said, type View } from './summary-view.ts';

export function peopleLines({ infusion, people }: View): readonly SummaryLine[] {
  const { people: assigned } = infusion;
  return [
    said(`Supervising: ${nameOf(assigned?.data.supervising ?? null, people)}.`, 'entered'),
    said(`Administering: ${nameOf(assigned?.data.administering ?? null, people)}.`, 'entered'),
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
      return lineOf(view, entry, `${when}: no second person. ${reasonInWords(entry.data, [])}.`);
    }
    const { read, agrees, identity } = entry.data;
    const words = [read.drug, read.volume, read.rate].map((amount) => formatQuantity(amount, plain)).join(', ');
    const doubt = identityInWords(identity);
    const who = `${nameOf(entry.author, view.people)}${doubt === undefined ? '' : ` (${doubt})`}`;
    return lineOf(
      view,
      entry,
      `${when}: ${who} read ${words}: ${agrees ? 'agrees with the plan' : 'differs from the plan'}.`,
    );
  });
}
