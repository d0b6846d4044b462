import type { JournalStatus } from '../journal/journal.ts';
import type { KeptState } from '../parts/status-pill.tsx';
import { timeOfDay } from '../recorded-course/clock-words.ts';

/** Where the work is, in the words of the status pill. */
export interface KeptWords {
  readonly state: KeptState;
  readonly words: string;
}

export const notKeptAfterClosing = 'This browser will not keep your work after you close it.';

export function keptWords(status: JournalStatus): KeptWords {
  const { notSaved, waiting, refused, lastSentAt, keepsAfterClosing } = status;
  if (notSaved.length > 0) return { state: 'not-saved', words: 'Not saved. Export or print now.' };
  const sent = lastSentAt === undefined ? [] : [`last sent ${timeOfDay(lastSentAt)}`];
  const notTaken = refused.length === 0 ? [] : [`${items(refused.length)} not taken by the server`];
  if (waiting.length > 0) {
    const where = keepsAfterClosing ? 'Saved on this device' : 'On this page only';
    return {
      state: keepsAfterClosing ? 'on-device' : 'not-saved',
      words: [where, `${items(waiting.length)} not yet sent`, ...notTaken, ...sent].join(' · '),
    };
  }
  if (notTaken.length > 0)
    return { state: 'on-device', words: ['Saved on this device', ...notTaken, ...sent].join(' · ') };
  return {
    state: 'sent',
    words: lastSentAt === undefined ? 'Saved and sent' : `Saved and sent ${timeOfDay(lastSentAt)}`,
  };
}

/** What the app does about it, in one sentence. */
export function connectionWords({ connection, waiting }: JournalStatus): string {
  switch (connection.kind) {
    case 'sending':
      return 'Sending now.';
    case 'retrying':
      return `The server does not answer. Next try at ${clockTimeWithSeconds(connection.at)}.`;
    case 'needs-sign-in':
      return waiting.length === 0 ? 'Nobody is signed in.' : 'Sent as soon as you sign in or unlock.';
    case 'at-rest':
      return waiting.length === 0 ? 'Everything is sent.' : 'What you entered is sent.';
  }
}

const minutesOff = 2;

/** That the clock of this device differs from the server's by more than two minutes; undefined when it does not. */
export function clockWords({ clockAhead }: JournalStatus): string | undefined {
  if (clockAhead === undefined || Math.abs(clockAhead) <= minutesOff * 60_000) return undefined;
  const minutes = Math.round(Math.abs(clockAhead) / 60_000);
  return `The clock of this device is ${minutes} min ${clockAhead > 0 ? 'ahead of' : 'behind'} the server. Times are entered by this device.`;
}

const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;

const clockTimeWithSeconds = (instant: string): string =>
  `${timeOfDay(instant)}:${String(new Date(instant).getSeconds()).padStart(2, '0')}`;
