import type { Findings } from '@ketaguide/guideline';
import { emptyDraft, type PlanDraft } from '../../../case/plan-draft.ts';
import { type PlanView, planView } from '../view/plan-view.ts';

/** Drafts for tests. */

const asOf = '2026-11-24';

/** 70 kg, 0.5 mg/kg per hour for 4 h from 500 mg in 250 mL, drawn from a 50 mg/mL vial. */
export const usual: PlanDraft = {
  ...emptyDraft,
  weight: '70',
  rate: '0.5',
  hours: '4',
  bag: { listed: undefined, vial: 50, drawn: '10', volume: '250' },
};

export const viewOf = (change: Partial<PlanDraft> = {}, findings?: Findings): PlanView =>
  planView({ ...usual, ...change }, { findings, asOf });

/** A view whose plan is there. */
export function planOf(change: Partial<PlanDraft> = {}, findings?: Findings) {
  const view = viewOf(change, findings);
  if (view.plan === undefined) throw new Error(`no plan: ${view.refusal ?? view.reading.missing.join()}`);
  return { view, plan: view.plan };
}

export const recorded = (kilograms: number, date: string): Findings => ({
  weight: { fact: { finding: 'weight', value: { value: kilograms, unit: 'kg' }, source: 'Observation/1', date } },
});

/** With plain spaces, to compare with words in a test. */
export const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
