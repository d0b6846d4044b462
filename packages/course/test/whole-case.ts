import type { AnyEntry } from '../src/index.ts';
import { bag, made, mg, minutes, mL, mLPerHour, signedPlan, startedCase, uuid } from './made-entries.ts';

/** A case from Assess to Close in which everything that can be recorded is. */
export const wholeCase = (): readonly AnyEntry[] => [
  ...startedCase(),
  made('finding-answered', '08:20', { finding: 'target-pain', value: 'crps' }),
  made('finding-answered', '08:21', { finding: 'liver-dysfunction', value: 'yes' }),
  made('score-recorded', '08:30', { measure: 'nrs', role: 'baseline', score: 8 }),
  made('plan-signed', '09:05', { plan: signedPlan() }, { author: 'prescriber' }),
  made('people-assigned', '09:20', { supervising: 'prescriber', administering: 'nurse' }),
  made('detail-entered', '09:25', { detail: 'lot', value: 'A1' }),
  made('item-checked', '09:30', { item: 'consent', state: 'yes' }),
  made('item-checked', '09:31', { item: 'fasting', state: 'cannot-confirm', reason: 'other', text: 'patient unsure' }),
  made('vitals-recorded', '09:40', {
    phase: 'baseline',
    signs: { 'systolic-pressure': { value: 132 }, 'diastolic-pressure': { value: 84 }, sedation: { value: 0 } },
  }),
  made('medicine-given', '09:45', { purpose: 'premedication', name: 'Ondansetron', dose: '4 mg', route: 'IV' }),
  made('vitals-recorded', '10:15', {
    phase: 'infusion',
    signs: { pulse: { value: 72 }, 'oxygen-saturation': { notObtained: 'probe off' } },
  }),
  made('adverse-event-recorded', '10:58', { kind: 'nausea', severity: 'mild', action: 'rate-lowered' }),
  made('rate-changed', '11:00', { rate: mLPerHour(140), reason: 'adverse-event' }, { id: 501, entered: '11:05' }),
  made('entry-corrected', '11:06', {
    entry: uuid(501),
    data: { rate: mLPerHour(14), reason: 'adverse-event' },
    happened: '2026-11-24T11:00:00.000Z',
    reason: 'typo',
  }),
  made('vitals-recorded', '11:10', { phase: 'infusion', signs: { pulse: { value: 220 } } }, { id: 502 }),
  made('entry-marked-as-artifact', '11:11', { entry: uuid(502), reason: 'movement' }),
  made('bolus-given', '11:15', { dose: mg(10), duration: minutes(5) }),
  made('paused', '11:30', { reason: 'patient-request' }),
  made('resumed', '11:40', { rate: mLPerHour(17.5) }),
  made('bag-changed', '12:00', { bag, lot: 'B2' }),
  made('note-written', '12:10', { text: 'Sleeps.' }),
  made('stopped', '13:40', { pumpVolume: mL(65), reason: 'completed' }),
  made('waste-recorded', '13:50', { amount: mg(431.7), volume: null, witness: 'second', disposal: 'sink' }),
  made('vitals-recorded', '14:00', { phase: 'recovery', signs: { pain: { value: 4 } } }),
  made('closed', '15:00', { notDone: [{ item: 'escort-present', reason: 'other', text: 'stays on the ward' }] }),
];
