import { startReadBack } from '../due/start-read-back.ts';
import type { Entry } from '../events/entry.ts';
import { byAcknowledgement } from '../events/entry-order.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { reasonInWords } from './choice-label.ts';
import { identityInWords } from './identity-in-words.ts';
import { noSecondPersonReasons, notProvedReasons } from './second-person-reasons.ts';

/** What everybody who looks at the start has to see of its second check. */
export interface SecondPersonAtStart {
  readonly outcome: 'not-proved' | 'waived' | 'not-read';
  readonly words: string;
}

/**
 * The one place for these words. Undefined: a second person proved who they are and read the same, or there is nothing
 * to say yet. Before the start it says what the start would rest on.
 */
export function secondPersonAtStart(
  infusion: Pick<InfusionState, 'plan' | 'readBacks' | 'started'>,
  nameOf: (person: string) => string,
): SecondPersonAtStart | undefined {
  const { started, readBacks } = infusion;
  // What was read once the pump ran is no second check of the start.
  const before = readBacks.filter((entry) => started === undefined || byAcknowledgement(entry, started) < 0);
  const reading = startReadBack({ ...infusion, readBacks: before });
  switch (reading.outcome) {
    case 'agrees':
      return doubt(reading.entry, nameOf);
    case 'waived':
      return { outcome: 'waived', words: waivedWords(before, started !== undefined) };
    default:
      return started === undefined
        ? undefined
        : { outcome: 'not-read', words: 'Started without a second person who read the same from bag and pump.' };
  }
}

function doubt(
  { author, data: { identity, notProvedBecause } }: Entry<'read-back-entered'>,
  nameOf: (person: string) => string,
): SecondPersonAtStart | undefined {
  const words = identityInWords(identity);
  if (words === undefined) return undefined;
  const reason = notProvedBecause === undefined ? '' : ` Reason: ${reasonInWords(notProvedBecause, notProvedReasons)}.`;
  return { outcome: 'not-proved', words: `Second person at the start: ${nameOf(author)}, ${words}.${reason}` };
}

function waivedWords(readBacks: InfusionState['readBacks'], isStarted: boolean): string {
  const waived = readBacks
    .filter((entry) => entry.type === 'read-back-waived')
    .filter(({ data }) => data.purpose === 'start')
    .toSorted(byAcknowledgement)
    .at(-1);
  const reason = waived === undefined ? '' : ` Reason: ${reasonInWords(waived.data, noSecondPersonReasons)}.`;
  return `${isStarted ? 'Started without a second person' : 'No second person before the start'}.${reason}`;
}
