import { describe, expect, it } from 'vitest';
import { courseJournal, withEntries } from './course-journal.ts';
import { course, note, outboxEntry, stored } from './test-support/entries.ts';

const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('what a device holds of a course', () => {
  it('counts what is stored in the order of the server, then what waits in the order of entering', () => {
    const journal = courseJournal(
      course,
      [stored(note('b'), 2), stored(note('a'), 1), stored(note('b'), 2)],
      [outboxEntry(note('d')), outboxEntry(note('c'))],
    );
    expect(ids(journal.events)).toEqual(['a', 'b', 'd', 'c']);
    expect(journal.sequence).toBe(2);
  });

  it('counts an entry once when it was stored and the answer was lost', () => {
    const journal = courseJournal(course, [stored(note('a'), 1)], [outboxEntry(note('a'))]);
    expect(ids(journal.events)).toEqual(['a']);
    expect(journal.outbox).toEqual([]);
  });

  it('keeps a refused entry in sight and does not count it', () => {
    const refused = { ...outboxEntry(note('a')), refusal: { code: 'not-now', message: 'The plan changed.' } } as const;
    const journal = courseJournal(course, [], [refused, outboxEntry(note('b'))]);
    expect(ids(journal.events)).toEqual(['b']);
    expect(journal.outbox).toContain(refused);
  });

  it('grows by what is entered', () => {
    const journal = withEntries(courseJournal(course, [stored(note('a'), 1)], []), [outboxEntry(note('b'))]);
    expect(ids(journal.events)).toEqual(['a', 'b']);
    expect(journal.sequence).toBe(1);
  });
});
