import { describe, expect, it } from 'vitest';
import type { JournalStatus } from '../journal/journal.ts';
import { note, outboxEntry } from '../journal/test-support/entries.ts';
import { clockWords, connectionWords, keptWords } from './kept-words.ts';

const atRest: JournalStatus = {
  keepsAfterClosing: true,
  notSaved: [],
  waiting: [],
  refused: [],
  lastSentAt: new Date(2026, 10, 24, 14, 2).toISOString(),
  connection: { kind: 'at-rest' },
  isReached: true,
  lastReachedAt: undefined,
  clockAhead: 0,
};
const entry = (id: string) => outboxEntry(note(id));

describe('the status pill', () => {
  it('says that everything is sent, and when', () => {
    expect(keptWords(atRest)).toEqual({ state: 'sent', words: 'Saved and sent 14:02' });
  });
  it('counts what waits', () => {
    const waiting = [entry('a'), entry('b'), entry('c')];
    expect(keptWords({ ...atRest, waiting })).toEqual({
      state: 'on-device',
      words: 'Saved on this device · 3 items not yet sent · last sent 14:02',
    });
    expect(keptWords({ ...atRest, waiting: [entry('a')], lastSentAt: undefined }).words).toBe(
      'Saved on this device · 1 item not yet sent',
    );
  });
  it('says loudly what is nowhere but on this page', () => {
    expect(keptWords({ ...atRest, notSaved: [entry('a')] })).toEqual({
      state: 'not-saved',
      words: 'Not saved. Export or print now.',
    });
    expect(keptWords({ ...atRest, keepsAfterClosing: false, waiting: [entry('a')] })).toEqual({
      state: 'not-saved',
      words: 'On this page only · 1 item not yet sent · last sent 14:02',
    });
  });
  it('never hides what the server did not take', () => {
    expect(keptWords({ ...atRest, refused: [entry('a')] })).toEqual({
      state: 'on-device',
      words: 'Saved on this device · 1 item not taken by the server · last sent 14:02',
    });
  });
});

describe('what is done about it', () => {
  it('names the next try', () => {
    const at = new Date(2026, 10, 24, 14, 5, 8).toISOString();
    expect(connectionWords({ ...atRest, connection: { kind: 'retrying', at } })).toBe(
      'The server does not answer. Next try at 14:05:08.',
    );
  });
  it('warns of a clock that is more than two minutes off, either way', () => {
    expect(clockWords({ ...atRest, clockAhead: 120_000 })).toBeUndefined();
    expect(clockWords({ ...atRest, clockAhead: -180_000 })).toContain('3 min behind the server');
    expect(clockWords({ ...atRest, clockAhead: 240_000 })).toContain('4 min ahead of the server');
    expect(clockWords({ ...atRest, clockAhead: undefined })).toBeUndefined();
  });
});
