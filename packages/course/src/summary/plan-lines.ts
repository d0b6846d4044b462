import { reasonChoices } from '@ketaguide/planning';
import { formatDuration, formatQuantity } from '@ketaguide/quantities';
import { plannedAmounts } from '../plan/planned-amounts.ts';
import { formatGiven } from '../pump/format-given.ts';
import { bagInWords } from './bag-in-words.ts';
import { reasonInWords } from './choice-label.ts';
import type { SummaryLine } from './infusion-summary.ts';
import { nameOf, plain, said, type View } from './summary-view.ts';

/** The plan in one line, who signed it, the reasons with what each was given for, and the notes. */
export function planLines({ infusion, people, clock }: View): readonly SummaryLine[] {
  const { plan } = infusion;
  const planned = plannedAmounts(infusion);
  if (plan === undefined || planned === undefined) return [said('No plan is signed.', 'entered')];
  const signed = plan.data.plan;
  const { rate, rateByWeight, startRate, duration, infused, bolus, bag, weight } = planned;
  const words = [
    rate && formatQuantity(rate, plain),
    rateByWeight && `(${formatQuantity(rateByWeight, plain)})`,
    startRate && `= ${formatQuantity(startRate, plain)}`,
    `for ${formatDuration(duration, plain)}`,
    bag && `from ${bagInWords(bag)}`,
  ].filter((part) => part !== undefined);
  const totals = [
    infused && `${formatGiven(infused, undefined, plain)} infused`,
    bolus && (bolus.value === 0 ? 'no bolus' : `${formatQuantity(bolus, plain)} as bolus`),
    weight && `at ${formatQuantity(weight, plain)}`,
  ].filter((part) => part !== undefined);
  const checks = signed.result.checks;
  return [
    said(`${words.join(' ')}: ${totals.join(', ')}.`, 'entered'),
    said(`Signed by ${nameOf(plan.author, people)}.`, 'entered', plan.happenedAt),
    ...signed.reasons.map((reason) => {
      const check = checks.find(({ id }) => id === reason.check);
      const source = check?.recommendation === null || check === undefined ? '' : ` [${check.recommendation}]`;
      return said(
        `${reason.fact}${source} Reason: ${reasonInWords(reason, reasonChoices)}.`,
        check?.provenance ?? 'entered',
      );
    }),
    ...checks
      .filter(({ level }) => level === 'note')
      .map(({ message, provenance, recommendation }) =>
        said(`${message}${recommendation === null ? '' : ` [${recommendation}]`}`, provenance),
      ),
    ...(infusion.unsigned === undefined
      ? []
      : [
          said(
            `The plan was unsigned at ${clock.time(infusion.unsigned.happenedAt)}.`,
            'entered',
            infusion.unsigned.happenedAt,
          ),
        ]),
  ];
}
