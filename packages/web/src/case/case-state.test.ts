import { describe, expect, test } from 'vitest';
import { blankCase, type CaseChange, type CaseState, changeCase, undoable } from './case-state.ts';

const start = blankCase('2026-11-24', '09:00');
const no = { kind: 'known', value: 'no', at: '09:04' } as const;
const after = (...changes: readonly CaseChange[]): CaseState => changes.reduce(changeCase, start);

describe('a case', () => {
  test('takes back one answer after the other', () => {
    const two = after(
      { kind: 'answer', finding: 'pregnancy', answer: no },
      { kind: 'answer', finding: 'active-psychosis', answer: no },
    );
    expect(undoable(two)).toBe('active-psychosis');
    const one = changeCase(two, { kind: 'undo' });
    expect(one.sheet).toEqual({ pregnancy: no });
    const none = changeCase(one, { kind: 'undo' });
    expect(none.sheet).toEqual({});
    expect(undoable(none)).toBeUndefined();
    expect(changeCase(none, { kind: 'undo' })).toBe(none);
  });

  test('can take back a clearing of all answers', () => {
    const cleared = after({ kind: 'answer', finding: 'pregnancy', answer: no }, { kind: 'clear' });
    expect(cleared.sheet).toEqual({});
    expect(undoable(cleared)).toBe('all');
    expect(changeCase(cleared, { kind: 'undo' }).sheet).toEqual({ pregnancy: no });
  });

  test('keeps no answer of one patient for the next', () => {
    const answered = after({ kind: 'answer', finding: 'pregnancy', answer: no });
    const next = changeCase(answered, {
      kind: 'open',
      opened: undefined,
      isSample: true,
      asOf: '2026-11-25',
      at: '10:00',
    });
    expect(next.sheet).toEqual({});
    expect(undoable(next)).toBeUndefined();
    expect(next.openCase).toEqual({
      number: 1,
      record: undefined,
      identity: undefined,
      isSample: true,
      asOf: '2026-11-25',
      openedAt: '10:00',
    });
  });
});
