import type { Findings } from '@ketaguide/guideline';
import { emptyDraft, type PlanDraft } from '../../../case/plan-draft.ts';
import type { StepDraft } from '../../../case/plan-steps.ts';
import { type PlanView, planView } from '../view/plan-view.ts';

/** Drafts for tests. */

const asOf = '2026-11-24';

/** 70 kg, 0.5 mg/kg per hour for 4 h from 500 mg in 250 mL, drawn from a 50 mg/mL vial. */
const usual: PlanDraft = {
  ...emptyDraft,
  weight: '70',
  steps: [{ id: 1, kind: 'rate', rate: '0.5', hours: '4', minutes: '' }],
  bag: { listed: undefined, vial: 50, drawn: '10', volume: '250', diluent: undefined },
};

/** What a test changes: fields of the draft, or of its one step. */
export type DraftChange = Partial<PlanDraft> & Partial<Pick<StepDraft, 'rate' | 'hours' | 'minutes'>>;

export function draftOf({ rate, hours, minutes, ...change }: DraftChange = {}): PlanDraft {
  const typed = Object.entries({ rate, hours, minutes }).filter(([, text]) => text !== undefined);
  const steps = usual.steps.map((step) => ({ ...step, ...Object.fromEntries(typed) }));
  return { ...usual, steps, ...change };
}

/** Steps from "0.3 1:00", "pause 0:15". */
export const stepsOf = (...steps: readonly string[]): readonly StepDraft[] =>
  steps.map((text, index) => {
    const [what = '', time = ''] = text.split(' ');
    const [hours = '', minutes = ''] = time.split(':');
    const isPause = what === 'pause';
    return { id: index + 1, kind: isPause ? 'pause' : 'rate', rate: isPause ? '' : what, hours, minutes };
  });

export const viewOf = (change: DraftChange = {}, findings?: Findings): PlanView =>
  planView(draftOf(change), { findings, asOf });

/** A view whose plan is there. */
export function planOf(change: DraftChange = {}, findings?: Findings) {
  const view = viewOf(change, findings);
  if (view.plan === undefined) throw new Error(`no plan: ${view.refusal ?? view.reading.missing.join()}`);
  return { view, plan: view.plan };
}

export const recorded = (kilograms: number, date: string): Findings => ({
  weight: { fact: { finding: 'weight', value: { value: kilograms, unit: 'kg' }, source: 'Observation/1', date } },
});

/** With plain spaces, to compare with words in a test. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
