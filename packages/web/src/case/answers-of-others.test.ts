import { type AnyEntry, foldCourse } from '@ketaguide/course';
import { describe, expect, it } from 'vitest';
import { note, stored } from '../journal/test-support/entries.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { answersToTakeOver, contestedAnswers } from './answers-of-others.ts';

const [ada, sam] = ['a0000000-0000-4000-8000-00000000000a', 'b0000000-0000-4000-8000-00000000000b'];

/** An answer about pregnancy, entered that many minutes after ten. */
function answer(
  minutes: number,
  author: string,
  value: string | null,
  { sequence, basedOn = null }: { sequence?: number; basedOn?: number | null } = {},
): AnyEntry {
  const at = `2026-11-24T10:${String(minutes).padStart(2, '0')}:00.000Z`;
  const event = {
    ...note(`${author}-${minutes}`),
    infusion: null,
    type: 'finding-answered',
    data: { finding: 'pregnancy', value },
    author,
    enteredAt: at,
    happenedAt: at,
    basedOn,
  } as unknown as ReturnType<typeof note>;
  return sequence === undefined ? event : { ...stored(event, sequence), recordedBy: author };
}

const takenOver = (sheet: AnswerSheet, entries: readonly AnyEntry[]) =>
  answersToTakeOver(sheet, foldCourse(entries), entries, contestedAnswers(entries));
const values = (entries: readonly AnyEntry[]) =>
  contestedAnswers(entries).map(({ finding, answers }) => [
    finding,
    answers.map(({ author, answer: given }) => [author, given.kind === 'known' ? given.value : 'unknown']),
  ]);

describe('answers of others', () => {
  it('are taken over, with who gave them and what stood there', () => {
    const before = { kind: 'known', value: 'no', at: '09:00' } as const;
    const entries = [answer(0, ada, 'no', { sequence: 1 }), answer(2, sam, 'yes', { sequence: 2, basedOn: 1 })];
    const [taken, ...more] = takenOver({ pregnancy: before }, entries);
    expect(more).toEqual([]);
    expect(taken).toMatchObject({ finding: 'pregnancy', author: sam, answer: { kind: 'known', value: 'yes' } });
    expect(taken?.instead).toBe(before);
    expect(takenOver({}, entries)[0]?.instead).toBeUndefined();
  });

  it('are no news when they say the same, whatever the time', () => {
    const entries = [answer(2, sam, 'yes', { sequence: 1 })];
    expect(takenOver({ pregnancy: { kind: 'known', value: 'yes', at: '07:00' } }, entries)).toEqual([]);
    expect(takenOver({ pregnancy: { kind: 'known', value: 'yes', at: '07:00', reason: 'x' } }, entries)).toHaveLength(
      1,
    );
  });

  it('that are taken back leave the sheet, with who did it', () => {
    const entries = [answer(0, ada, 'no', { sequence: 1 }), answer(3, sam, null, { sequence: 2, basedOn: 1 })];
    expect(takenOver({ pregnancy: { kind: 'known', value: 'no', at: '10:00' } }, entries)).toMatchObject([
      { finding: 'pregnancy', answer: undefined, author: sam },
    ]);
  });
});

describe('two different answers', () => {
  it('of people who did not know of each other are shown both, and neither is taken over', () => {
    const entries = [answer(2, sam, 'yes', { sequence: 1 }), answer(1, ada, 'no')];
    expect(values(entries)).toEqual([
      [
        'pregnancy',
        [
          [ada, 'no'],
          [sam, 'yes'],
        ],
      ],
    ]);
    expect(takenOver({ pregnancy: { kind: 'known', value: 'no', at: '10:01' } }, entries)).toEqual([]);
    // Stored meanwhile, it had still not seen the other.
    expect(values([answer(2, sam, 'yes', { sequence: 1 }), answer(1, ada, 'no', { sequence: 2 })])).toHaveLength(1);
  });

  it('are settled by an answer that was given with both in view', () => {
    const both = [answer(2, sam, 'yes', { sequence: 1 }), answer(1, ada, 'no', { sequence: 2 })];
    expect(values([...both, answer(5, ada, 'no', { basedOn: 2 })])).toEqual([]);
    // Ada answers again, still without having seen what Sam said.
    expect(values([...both, answer(5, ada, 'unknown', { sequence: 3 })])).toEqual([
      [
        'pregnancy',
        [
          [sam, 'yes'],
          [ada, 'unknown'],
        ],
      ],
    ]);
  });

  it('are none when both say the same, or the same person changed their mind, or one took it back', () => {
    expect(values([answer(2, sam, 'no', { sequence: 1 }), answer(1, ada, 'no')])).toEqual([]);
    expect(values([answer(1, ada, 'no'), answer(2, ada, 'yes')])).toEqual([]);
    expect(values([answer(2, sam, null, { sequence: 1 }), answer(1, ada, 'no')])).toEqual([]);
  });
});
