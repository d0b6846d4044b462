import {
  belongsToCourse,
  type CourseEvent,
  type EventOf,
  type EventType,
  foldCourse,
  infusionOf,
  type PersonId,
  plannedBagAndPump,
  readEvent,
  type VitalSigns,
} from '@ketaguide/course';
import { rulesVersion } from '@ketaguide/guideline';
import { type BagAndPump, defaultPolicy, type SignedPlan, signPlan } from '@ketaguide/planning';
import { addDays } from '@ketaguide/quantities';
import { anaClinic } from './ana-clinic.ts';
import { anaDoses, anaInfusion, anaResponse, anaTimes } from './ana-sample.ts';
import type { DemoCase } from './demo-case.ts';

const { prescriber, nurse, second } = anaClinic;
const course = '00000000-0000-4000-8000-00000000c000';
export const infusionId = '00000000-0000-4000-8000-00000000f000';

/** An entry before it has its id and its day. */
interface Draft {
  readonly time: string;
  readonly type: EventType;
  readonly data: unknown;
  readonly author: PersonId;
}

const draft = <Type extends EventType>(
  time: string,
  type: Type,
  data: EventOf<Type>['data'],
  author: PersonId = nurse.id,
): Draft => ({ time, type, data, author });

/** The plan that stays, as it was signed. */
export const signedPlan = ({ plan, today }: DemoCase): SignedPlan =>
  signPlan(plan(anaDoses.longer), { author: prescriber.id, signedAt: instantOn(today, anaTimes.signed) });

/** Her course from the record to the response, each entry read as the app and the server read one. */
export function anaEntries(demo: DemoCase): readonly CourseEvent[] {
  const { today } = demo;
  const beforeCheck = made(
    [...opening(demo), draft(anaTimes.signed, 'plan-signed', { plan: signedPlan(demo) }, prescriber.id)],
    today,
  );
  const infusion = infusionOf(foldCourse(beforeCheck), infusionId);
  const planned = infusion && plannedBagAndPump(infusion);
  if (planned === undefined) throw new Error('the plan of the demo has no bag and pump rate');
  const thatDay = [...checking(planned), ...infusing(planned), ...closing()];
  return [
    ...beforeCheck,
    ...made(thatDay, today, beforeCheck.length),
    ...made(responding(), addDays(today, defaultPolicy.responseAfter.value), beforeCheck.length + thatDay.length),
  ];
}

const made = (drafts: readonly Draft[], day: string, before = 0): readonly CourseEvent[] =>
  drafts.map(({ time, type, data, author }, index) => {
    const instant = instantOn(day, time);
    return readEvent({
      id: `00000000-0000-4000-8000-${String(before + index + 1).padStart(12, '0')}`,
      course,
      infusion: belongsToCourse(type) ? null : infusionId,
      type,
      happenedAt: instant,
      enteredAt: instant,
      author,
      rulesVersion,
      policyVersion: defaultPolicy.version,
      basedOn: null,
      data,
    });
  });

/** Assess: who she is, what her record says, what was answered. */
const opening = ({ today, patient, record, answers, answersForPlan }: DemoCase): readonly Draft[] => [
  draft('08:30', 'course-opened', {
    patient: {
      name: patient.name,
      birthDate: record.subject.birthDate ?? null,
      identifiers: [{ label: 'Record', value: '40-118-22' }],
      sex: 'female',
    },
  }),
  draft('08:30', 'record-read', { findings: record.findings, medicines: record.medicines, asOf: today }),
  ...Object.values(answers(answersForPlan)).map(({ finding, value, date, note }) =>
    draft('08:40', 'finding-answered', {
      finding,
      value,
      ...(date === undefined ? {} : { date }),
      ...(note === undefined ? {} : { note }),
    }),
  ),
  draft('08:50', 'score-recorded', { measure: anaResponse.measure, role: 'baseline', score: anaResponse.baseline }),
  draft('09:00', 'infusion-opened', { plannedFor: today }),
];

/** Check: the clinic's list, and a second person who reads bag and pump, first with a slip. */
function checking(planned: BagAndPump): readonly Draft[] {
  const readBack = { purpose: 'start', planned, identity: 'proved' } as const;
  const slip = { ...planned, rate: anaInfusion.slip };
  return [
    draft('09:35', 'people-assigned', { supervising: prescriber.id, administering: nurse.id }),
    ...defaultPolicy.checklist.map(({ id }) => draft('09:40', 'item-checked', { item: id, state: 'yes' })),
    draft('09:45', 'vitals-recorded', { phase: 'baseline', signs: signs([134, 78, 74, 98]) }),
    draft('09:50', 'read-back-entered', { ...readBack, read: slip, agrees: false }, second.id),
    draft('09:51', 'read-back-entered', { ...readBack, read: planned, agrees: true }, second.id),
  ];
}

/** Infuse: four hours, nausea after one, and an hour at a lower rate. */
const infusing = ({ rate, drug, volume }: BagAndPump): readonly Draft[] => [
  draft(anaTimes.started, 'started', { rate, bag: { drug, volume } }),
  ...vitals.map(([time, numbers]) => draft(time, 'vitals-recorded', { phase: 'infusion', signs: signs(numbers) })),
  draft('11:00', 'adverse-event-recorded', { kind: 'nausea', severity: 'moderate', action: 'rate-lowered' }),
  draft('11:00', 'rate-changed', { rate: anaInfusion.lowerRate, reason: 'adverse-event' }),
  draft('12:00', 'rate-changed', { rate, reason: 'adverse-event-over' }),
  draft(anaTimes.stopped, 'stopped', { pumpVolume: anaInfusion.pumpVolume, reason: 'completed' }),
];

/** Close: what was left over, recovery, and the clinic's list again. */
const closing = (): readonly Draft[] => [
  draft('14:10', 'waste-recorded', {
    ...anaInfusion.leftOver,
    witness: second.id,
    disposal: 'pharmaceutical waste',
  }),
  draft('14:15', 'vitals-recorded', { phase: 'recovery', signs: signs([130, 76, 73, 98]) }),
  ...defaultPolicy.dischargeItems.map(({ id }) => draft('14:40', 'discharge-item-checked', { item: id, state: 'yes' })),
  draft('14:45', 'closed', { notDone: [] }),
];

/** Respond: on a later day. */
const responding = (): readonly Draft[] => [
  draft('10:00', 'score-recorded', { measure: anaResponse.measure, role: 'follow-up', score: anaResponse.followUp }),
  draft('10:01', 'satisfaction-recorded', { satisfied: anaResponse.satisfied }),
];

const instantOn = (day: string, time: string): string => `${day}T${time}:00.000Z`;

type Numbers = readonly [systolic: number, diastolic: number, pulse: number, saturation: number];

const signs = ([systolic, diastolic, pulse, saturation]: Numbers): VitalSigns => ({
  'systolic-pressure': { value: systolic },
  'diastolic-pressure': { value: diastolic },
  pulse: { value: pulse },
  'oxygen-saturation': { value: saturation },
});

/** Invented, as often as the default policy asks. */
const vitals: readonly (readonly [time: string, numbers: Numbers])[] = [
  ['10:15', [136, 78, 77, 98]],
  ['10:30', [140, 80, 80, 97]],
  ['10:45', [143, 82, 82, 97]],
  ['11:00', [148, 85, 86, 96]],
  ['11:15', [150, 86, 88, 96]],
  ['11:30', [146, 84, 84, 97]],
  ['11:45', [142, 82, 82, 97]],
  ['12:00', [140, 82, 80, 97]],
  ['12:15', [140, 82, 78, 97]],
  ['12:30', [138, 80, 77, 97]],
  ['12:45', [139, 80, 76, 98]],
  ['13:00', [136, 79, 76, 97]],
  ['13:15', [138, 79, 75, 98]],
  ['13:30', [135, 78, 74, 98]],
  ['13:45', [134, 77, 74, 98]],
  ['14:00', [132, 76, 73, 98]],
];
