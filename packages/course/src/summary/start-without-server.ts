import type { InfusionState } from '../state/infusion-state.ts';
import type { Clock } from './infusion-summary.ts';

/** What a reader of the case has to know of a start that the server could not be asked about before. */
export interface StartWithoutServer {
  /** `not-held-yet`: no store has it. `something-stood-against-it`: it was kept despite that. */
  readonly outcome: 'not-held-yet' | 'nothing-stood-against-it' | 'something-stood-against-it';
  readonly words: string;
}

/** The one place for these words; undefined: the server was asked before the start, or there is no start. */
export function startWithoutServer(
  { started }: Pick<InfusionState, 'started'>,
  { time }: Pick<Clock, 'time'>,
): StartWithoutServer | undefined {
  if (!started?.data.withoutServer) return undefined;
  const when = `Started ${time(started.happenedAt)} without a connection.`;
  if (started.sequence === undefined) {
    return {
      outcome: 'not-held-yet',
      words: `${when} Not yet held against the record: it waits on this device to be sent.`,
    };
  }
  return started.despite == null
    ? { outcome: 'nothing-stood-against-it', words: `${when} Held against the record later: nothing stood against it.` }
    : { outcome: 'something-stood-against-it', words: `${when} Held against the record later: ${started.despite}` };
}
