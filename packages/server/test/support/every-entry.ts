import type { CourseEvent } from '@ketaguide/course';
import { giveReason, makePlan, signPlan } from '@ketaguide/planning';

/** A course with every kind of entry that there is, each as a device would make it, and those of them that tests look at. */

export const everything = 'c0ffee00-0000-4000-8000-00000000000a';
export const session = 'c0ffee00-0000-4000-8000-00000000000b';
const notGiven = 'c0ffee00-0000-4000-8000-00000000000c';
export const doctor = 'c0ffee00-0000-4000-8000-00000000000d';
export const nurse = 'c0ffee00-0000-4000-8000-000000000003';
const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } };

let count = 0;
/** An entry so many minutes after ten. */
const ofEverything = (
  minute: number,
  type: string,
  data: unknown,
  of: string | null = session,
  more: Partial<CourseEvent> = {},
): CourseEvent => {
  count += 1;
  const at = new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();
  return {
    id: `c0ffee00-0000-4000-a000-${String(count).padStart(12, '0')}`,
    course: everything,
    infusion: of,
    type,
    data,
    happenedAt: at,
    enteredAt: at,
    author: nurse,
    rulesVersion: '1',
    policyVersion: '1',
    basedOn: null,
    ...more,
  } as CourseEvent;
};

/** 70 kg, 0.5 mg/kg per hour: 35 mg per hour. In 2 h that is 70 mg, for which a reason is needed. */
function signed() {
  const plan = makePlan({
    regimen: {
      patient: { weight: { value: 70, unit: 'kg' }, age: { value: 54, unit: 'a' } },
      events: [
        {
          type: 'bolus',
          start: { value: 0, unit: 'min' },
          duration: { value: 5, unit: 'min' },
          amount: { value: 0.2, unit: 'mg/kg' },
        },
        {
          type: 'infusion',
          start: { value: 5, unit: 'min' },
          duration: { value: 120, unit: 'min' },
          amount: { value: 0.5, unit: 'mg/kg/h' },
        },
      ],
      bag: { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } },
    },
    asOf: '2026-11-24',
    weightDate: '2026-11-24',
    findings: {},
    stated: { targetPain: 'crps' },
  });
  const reasons = plan.checks
    .filter(({ level }) => level === 'reason')
    .map((check) => giveReason(check, 'other', 'Agreed in the pain meeting'));
  return signPlan(plan, { signedAt: '2026-11-24T09:50:00.000Z', author: doctor, reasons });
}

export const firstSignature = ofEverything(-12, 'plan-signed', { plan: signed() }, session, { author: doctor });
export const unsigned = ofEverything(-11, 'plan-unsigned', { because: ['inputs'] });
export const signature = ofEverything(-10, 'plan-signed', { plan: signed() }, session, { author: doctor });
export const readBack = ofEverything(
  -3,
  'read-back-entered',
  {
    purpose: 'start',
    planned: { ...bag, rate: { value: 17.5, unit: 'mL/h' } },
    read: { ...bag, rate: { value: 175, unit: 'mL/h' } },
    agrees: false,
    identity: 'not-proved',
    notProvedBecause: { reason: 'other', text: 'no connection' },
  },
  session,
  { author: doctor },
);
export const waiver = ofEverything(-2, 'read-back-waived', { purpose: 'start', reason: 'other', text: 'night shift' });
export const slower = ofEverything(30, 'rate-changed', {
  rate: { value: 14, unit: 'mL/h' },
  reason: 'adverse-event',
  checks: [{ check: 'rate.below', message: 'Below the range.' }],
});
export const lineOut = ofEverything(60, 'stopped', { reason: 'line', pumpVolume: null }, session, {
  policyVersion: '2',
});
export const waste = ofEverything(70, 'waste-recorded', {
  amount: { value: 400, unit: 'mg' },
  volume: { value: 200, unit: 'mL' },
  witness: doctor,
  disposal: 'sink',
});
export const followUp = ofEverything(90, 'score-recorded', { measure: 'odi', role: 'follow-up', score: 20 }, null);
export const chosen = ofEverything(92, 'follow-on-chosen', { option: 'intranasal', note: 'Asks for it' }, null);
export const weighed = ofEverything(
  -18,
  'weight-entered',
  { weight: { value: 70, unit: 'kg' }, measuredOn: '2026-11-20' },
  null,
);
export const mistaken = ofEverything(50, 'adverse-event-recorded', {
  kind: 'headache',
  severity: 'severe',
  action: 'watched',
});
export const ondansetron = ofEverything(-5, 'medicine-given', {
  purpose: 'premedication',
  name: 'Ondansetron',
  dose: '4 mg',
  route: 'IV',
});

/** Every kind of entry that there is. */
export const everyEntry = [
  ofEverything(
    -20,
    'course-opened',
    { patient: { name: 'Bo Sample', birthDate: null, identifiers: [], sex: 'unknown' } },
    null,
  ),
  ofEverything(-19, 'record-read', { findings: {}, medicines: [], asOf: '2026-11-24' }, null),
  weighed,
  ofEverything(-17, 'finding-answered', { finding: 'pregnancy', value: 'no', date: '2026-11-01', note: 'test' }, null),
  ofEverything(-16, 'finding-answered', { finding: 'active-psychosis', value: 'unknown' }, null),
  ofEverything(-15, 'infusion-opened', { plannedFor: '2026-11-24' }),
  ofEverything(-15, 'infusion-opened', { plannedFor: '2026-11-24' }, notGiven),
  ofEverything(-14, 'vitals-recorded', { phase: 'baseline', signs: { pain: { value: 4 } } }, notGiven),
  ofEverything(-14, 'people-assigned', { supervising: doctor, administering: nurse }),
  firstSignature,
  unsigned,
  signature,
  ofEverything(-9, 'item-checked', { item: 'consent', state: 'yes' }),
  ofEverything(-8, 'item-checked', {
    item: 'fasting',
    state: 'cannot-confirm',
    reason: 'other',
    text: 'patient unsure',
  }),
  ofEverything(-7, 'detail-entered', { detail: 'lot', value: 'A1' }),
  ondansetron,
  readBack,
  waiver,
  ofEverything(0, 'started', { rate: { value: 17.5, unit: 'mL/h' }, bag, withoutServer: true }),
  ofEverything(1, 'bolus-given', { dose: { value: 14, unit: 'mg' }, duration: { value: 5, unit: 'min' } }),
  slower,
  ofEverything(40, 'paused', { reason: 'patient-request' }),
  ofEverything(45, 'resumed', { rate: { value: 14, unit: 'mL/h' } }),
  ofEverything(46, 'bag-changed', { bag, lot: 'B2' }),
  ofEverything(47, 'note-written', { text: 'Sleeps.' }),
  mistaken,
  ofEverything(51, 'entry-marked-as-artifact', { entry: mistaken.id, reason: 'other', text: 'another patient' }),
  lineOut,
  waste,
  ofEverything(75, 'discharge-item-checked', { item: 'walking', state: 'yes' }),
  ofEverything(80, 'closed', { notDone: [{ item: 'escort-present', reason: 'other', text: 'stays on the ward' }] }),
  ofEverything(82, 'reopened', { reason: 'other', text: 'waste was missing' }),
  ofEverything(85, 'closed', { notDone: [{ item: 'escort-present', reason: 'other', text: 'stays on the ward' }] }),
  followUp,
  ofEverything(91, 'satisfaction-recorded', { satisfied: 'yes' }, null),
  chosen,
  ofEverything(93, 'entry-corrected', {
    entry: slower.id,
    data: { ...slower.data, reason: 'patient-request' },
    happened: slower.happenedAt,
    reason: 'other',
    text: 'wrong reason',
  }),
  ofEverything(99, 'course-closed', { reason: 'Done with it' }, null),
];
