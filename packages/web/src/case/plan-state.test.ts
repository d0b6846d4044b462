import { describe, expect, it } from 'vitest';
import { changePlan, newPlanState, type PlanState } from './plan-state.ts';

const edit = (state: PlanState, change: Parameters<typeof changePlan>[1] & { kind: 'edit' }) =>
  changePlan(state, change);

describe('the plan in memory', () => {
  it('takes what is typed into one field in one go as one step', () => {
    for (const what of ['Weight', 'Rate of step 2']) {
      const typed = ['7', '70'].reduce(
        (state, weight) => edit(state, { kind: 'edit', change: { weight }, what, answerSteps: 0 }),
        newPlanState,
      );
      expect(typed.draft.weight).toBe('70');
      expect(typed.past).toHaveLength(1);
      expect(changePlan(typed, { kind: 'undo' })).toEqual(newPlanState);
    }
  });

  it('takes two taps as two steps, and an answer between two letters as a border', () => {
    const way = { kind: 'edit', change: { weight: '70' }, what: 'Way out', answerSteps: 0 } as const;
    expect(edit(edit(newPlanState, way), way).past).toHaveLength(2);
    const letter = { kind: 'edit', change: { weight: '7' }, what: 'Weight', answerSteps: 0 } as const;
    expect(edit(edit(newPlanState, letter), { ...letter, answerSteps: 1 }).past).toHaveLength(2);
  });

  it('has nothing to undo at the beginning', () => {
    expect(changePlan(newPlanState, { kind: 'undo' })).toBe(newPlanState);
  });

  it('unsigns once, and keeps why', () => {
    const plan = {} as Extract<Parameters<typeof changePlan>[1], { kind: 'sign' }>['plan'];
    const signed = changePlan(newPlanState, { kind: 'sign', plan, at: '14:05' });
    const unsigned = changePlan(signed, { kind: 'unsign', because: ['inputs'], at: '14:10' });
    expect(unsigned.signature?.unsigned).toEqual({ because: ['inputs'], at: '14:10' });
    expect(changePlan(unsigned, { kind: 'unsign', because: ['rules'], at: '14:20' })).toBe(unsigned);
    expect(changePlan(newPlanState, { kind: 'unsign', because: ['inputs'], at: '14:10' })).toBe(newPlanState);
  });
});
