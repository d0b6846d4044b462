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

describe('an answer of somebody else', () => {
  const yes = { kind: 'known', value: 'yes', at: '10:02' } as const;
  const from = { finding: 'pregnancy', answer: yes, instead: undefined, author: 'sam', at: '10:02' } as const;
  const mild = { kind: 'known', value: 'mild', at: '09:10' } as const;

  test('is taken over, told until it is put away, and not taken back by undo', () => {
    const answered = after({ kind: 'answer', finding: 'hepatic-disease', answer: mild });
    const taken = changeCase(answered, { kind: 'take-over', answers: [from] });
    expect(taken.sheet).toEqual({ 'hepatic-disease': mild, pregnancy: yes });
    expect(taken.fromOthers).toEqual([from]);
    expect(undoable(taken)).toBe('hepatic-disease');
    expect(changeCase(taken, { kind: 'undo' }).sheet).toEqual({ pregnancy: yes });
    expect(changeCase(taken, { kind: 'others-seen' })).toMatchObject({ fromOthers: [], sheet: taken.sheet });
  });

  test('does not replace what was answered here meanwhile', () => {
    const answered = after({ kind: 'answer', finding: 'pregnancy', answer: no });
    expect(changeCase(answered, { kind: 'take-over', answers: [from] })).toBe(answered);
  });

  test('is no step of this page: what was answered here before is not offered for undo', () => {
    const answered = after({ kind: 'answer', finding: 'pregnancy', answer: no });
    const taken = changeCase(answered, { kind: 'take-over', answers: [{ ...from, instead: no }] });
    expect(taken.sheet).toEqual({ pregnancy: yes });
    expect(undoable(taken)).toBeUndefined();
  });

  test('that stands against another waits for a choice, and goes with the case', () => {
    const contested = [{ finding: 'pregnancy', answers: [] }] as const;
    const both = after({ kind: 'contested', contested });
    expect(both.contested).toBe(contested);
    const next = changeCase(both, {
      kind: 'open',
      opened: undefined,
      isSample: false,
      asOf: '2026-11-24',
      at: '11:00',
    });
    expect(next.contested).toEqual([]);
  });
});
