import { formatDuration, formatQuantity } from '@ketaguide/quantities';
import { comparePump, describePumpComparison } from '../pump/compare-pump.ts';
import { formatGiven } from '../pump/format-given.ts';
import { givenAt } from '../pump/given.ts';
import { amountsNeedStart, isStartMissing, startMissingWords } from '../state/start-missing.ts';
import { reasonInWords } from './choice-label.ts';
import type { SummaryLine } from './infusion-summary.ts';
import { startWithoutServer } from './start-without-server.ts';
import { nameOf, plain, said, type View } from './summary-view.ts';

/** From start to stop: what was given, and what the pump says of it. */
export function givenLines({ infusion, policy, people, now, clock }: View): readonly SummaryLine[] {
  const { started, stopped } = infusion;
  if (started === undefined) {
    return isStartMissing(infusion)
      ? [said(startMissingWords, 'tool-rule'), said(amountsNeedStart, 'tool-rule')]
      : [said('Not started.', 'entered')];
  }
  const given = givenAt(infusion, stopped?.happenedAt ?? now);
  const total = (amount: typeof given.total): string => formatGiven(amount, policy, plain);
  const withoutServer = startWithoutServer(infusion, clock);
  const pumpVolume = stopped?.data.pumpVolume;
  return [
    said(`Started by ${nameOf(started.author, people)}.`, 'entered', started.happenedAt),
    ...(withoutServer === undefined ? [] : [said(withoutServer.words, 'tool-rule', started.happenedAt)]),
    ...(stopped === undefined
      ? [said(`Not stopped yet; figures up to ${clock.time(now)}.`, 'entered', now)]
      : [said(`Stopped: ${reasonInWords(stopped.data, policy.stopReasons)}.`, 'entered', stopped.happenedAt)]),
    said(
      `Infused ${total(given.infused)} in ${formatDuration(given.running, { ...plain, maximumFractionDigits: 0 })} of running. ${given.bolus.value === 0 ? 'No bolus.' : `Bolus ${total(given.bolus)}; ${total(given.total)} with it.`} Volume ${formatQuantity(given.volume, { ...plain, maximumFractionDigits: 1 })}. Worked out from the entries.`,
      'entered',
    ),
    ...(stopped === undefined
      ? []
      : [
          said(
            pumpVolume == null
              ? "The pump's own volume was not recorded."
              : plainSpaces(describePumpComparison(comparePump(given, pumpVolume, policy.pump.volume))),
            'entered',
          ),
        ]),
  ];
}

const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
