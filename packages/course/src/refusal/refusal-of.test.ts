import type { Findings, ListedMedicine } from '@ketaguide/guideline';
import { type ClinicPolicy, defaultPolicy } from '@ketaguide/planning';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  bag,
  bagAndPump,
  made,
  mg,
  mL,
  mLPerHour,
  signedPlan,
  startedCase,
  stored,
  uuid,
} from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { CourseEvent } from '../events/course-event.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { despiteOf, refusalOf, restsOnState } from './refusal-of.ts';

const policy = defaultPolicy;
const refusal = (before: readonly AnyEntry[], event: CourseEvent, by: ClinicPolicy = policy) =>
  refusalOf(foldCourse(before), event, { policy: by, people });

const [opened, weight, infusionOpened, signed, readBack, started] = startedCase() as readonly [
  AnyEntry,
  AnyEntry,
  AnyEntry,
  AnyEntry,
  AnyEntry,
  CourseEvent,
];
const ready = [opened, weight, infusionOpened, signed, readBack];

const readBackOf = (more: Partial<typeof bagAndPump>, author = 'second', time = '09:51') =>
  made(
    'read-back-entered',
    time,
    {
      purpose: 'start',
      planned: bagAndPump,
      read: { ...bagAndPump, ...more },
      agrees: Object.keys(more).length === 0,
      identity: 'proved',
    },
    { author },
  );
/** The plan of the case with these findings among its inputs. */
const signedPlanWith = (values: Readonly<Record<string, string>>) => {
  const plan = signedPlan();
  const findings = Object.fromEntries(
    Object.entries(values).map(([finding, value]) => [finding, { fact: { finding, value, source: 'answer' } }]),
  );
  return { ...signed, data: { plan: { ...plan, input: { ...plan.input, findings } } } } as AnyEntry;
};
const waived = made('read-back-waived', '09:52', { purpose: 'start', reason: 'nobody-there' });

describe('a start', () => {
  it('with a signed plan and a second person who read the same', () => {
    expect(refusal(ready, started)).toBeUndefined();
  });
  it('needs a signed plan', () => {
    expect(refusal([opened, weight, infusionOpened, readBack], started)).toEqual({
      code: 'not-now',
      message: 'No plan is signed for this infusion. It is signed before the start.',
    });
  });
  it('needs the signature to hold', () => {
    const unsigned = made('plan-unsigned', '09:55', { because: ['inputs'] });
    expect(refusal([...ready, unsigned], started)?.message).toBe(
      'The plan was unsigned. It is signed again before the start.',
    );
  });
  it('needs a second person', () => {
    expect(refusal([opened, weight, infusionOpened, signed], started)).toEqual({
      code: 'not-now',
      message: 'A second person reads bag and pump before the start.',
    });
  });
  it('is not read back by the one who starts', () => {
    expect(refusal([opened, weight, infusionOpened, signed, readBackOf({}, 'nurse')], started)).toEqual({
      code: 'not-now',
      message: 'Whoever starts the infusion cannot be the one who read bag and pump.',
    });
  });
  it('may be read back by the prescriber, when a nurse starts it', () => {
    expect(refusal([opened, weight, infusionOpened, signed, readBackOf({}, 'prescriber')], started)).toBeUndefined();
  });
  it('stops at a difference, ten times in words', () => {
    const slip = readBackOf({ rate: mLPerHour(175) });
    expect(refusal([opened, weight, infusionOpened, signed, slip], started)?.message).toBe(
      'The read-back differs from the plan. You typed 175 mL/h. The plan is 17.5 mL/h. That is 10 times higher. Read the pump again.',
    );
  });
  it('the last reading counts', () => {
    const slip = readBackOf({ rate: mLPerHour(175) }, 'second', '09:40');
    expect(refusal([opened, weight, infusionOpened, signed, slip, readBackOf({})], started)).toBeUndefined();
    expect(refusal([...ready, readBackOf({ drug: mg(50) }, 'second', '09:59')], started)?.code).toBe('not-now');
  });
  it('a reason in place of the second person is a matter of the clinic', () => {
    const alone = [opened, weight, infusionOpened, signed, waived];
    expect(refusal(alone, started)).toBeUndefined();
    expect(refusal(alone, started, { ...policy, secondPerson: 'required' })?.message).toBe(
      "Your clinic's policy asks for a second person before the start: a reason does not replace the read-back.",
    );
  });
  it('a reason does not make a difference go away', () => {
    const slip = readBackOf({ rate: mLPerHour(175) });
    expect(refusal([opened, weight, infusionOpened, signed, slip, waived], started)?.code).toBe('not-now');
  });
  it('a plan that was signed after the check is checked again', () => {
    const again = made('plan-signed', '09:55', { plan: signedPlan() }, { author: 'prescriber' });
    expect(refusal([...ready, again], started)?.message).toBe('A second person reads bag and pump before the start.');
  });
  it('a reading that was compared with another plan does not count', () => {
    const other = signedPlan(0.6);
    const again = made('plan-signed', '09:49', { plan: other }, { author: 'prescriber' });
    expect(refusal([...ready, again], { ...started, data: { rate: mLPerHour(21), bag } } as CourseEvent)?.message).toBe(
      'The read-back was compared with another plan. Bag and pump are read again before the start.',
    );
  });
  it.each([
    [
      mLPerHour(18),
      bag,
      'The start says 18 mL/h, the signed plan 17.5 mL/h. Start as the plan says, or sign another one.',
    ],
    [
      mLPerHour(17.5),
      { ...bag, drug: mg(250) },
      'The start says 250 mg, the signed plan 500 mg. Start as the plan says, or sign another one.',
    ],
    [
      mLPerHour(17.5),
      { ...bag, volume: mL(100) },
      'The start says 100 mL, the signed plan 250 mL. Start as the plan says, or sign another one.',
    ],
  ])('is at the rate and from the bag of the plan: %o', (rate, from, message) => {
    expect(refusal(ready, made('started', '10:00', { rate, bag: from }))).toEqual({ code: 'not-now', message });
  });
  it('from a page with the plan before the last one is a conflict', () => {
    const before = stored([
      ...ready,
      made('plan-signed', '09:55', { plan: signedPlan(0.6) }, { author: 'prescriber' }),
    ]);
    expect(refusal(before, { ...started, basedOn: 5 })?.code).toBe('conflict');
  });
  it('twice is a conflict', () => {
    const twice = made('started', '10:01', { rate: mLPerHour(17.5), bag });
    expect(refusal([...ready, started], twice)).toEqual({
      code: 'conflict',
      message: 'This infusion has been started already.',
    });
  });
  it('what was known of the patient has changed since the signature', () => {
    const pregnant = made('finding-answered', '09:30', { finding: 'pregnancy', value: 'yes' });
    expect(refusal([...ready, pregnant], started)).toEqual({
      code: 'not-now',
      message: 'Pregnancy is now: Yes. The plan is signed again before the start.',
    });
  });
  it('another weight since the signature', () => {
    const heavier = made('weight-entered', '09:30', { weight: { value: 77, unit: 'kg' }, measuredOn: '2026-11-24' });
    expect(refusal([...ready, heavier], started)?.message).toBe(
      'Weight is now: 77 kg. The plan is signed again before the start.',
    );
  });
  it('the same weight once more, an answer that says nothing new, and a score change nothing', () => {
    const entries = [
      made('weight-entered', '09:30', { weight: { value: 70, unit: 'kg' }, measuredOn: '2026-11-24' }),
      made('finding-answered', '09:30', { finding: 'pregnancy', value: 'unknown' }),
      made('score-recorded', '09:31', { measure: 'nrs', role: 'baseline', score: 8 }),
      made('finding-answered', '09:31', { finding: 'pain-score-baseline', value: 8 }),
      made('finding-answered', '09:31', { finding: 'planned-bolus', value: { value: 0.1, unit: 'mg/kg' } }),
    ];
    expect(refusal([...ready, ...entries], started)).toBeUndefined();
  });
  it('dosed by another weight than the measured one, the measured one entered again changes nothing', () => {
    const plan = signedPlan();
    const weighed = { finding: 'weight', value: { value: 100, unit: 'kg' }, source: 'answer' } as const;
    const ideal = { ...plan, input: { ...plan.input, findings: { weight: { fact: weighed } } } };
    const byIdeal = made('plan-signed', '09:00', { plan: ideal }, { author: 'prescriber' });
    const entered = made('weight-entered', '09:30', { weight: weighed.value, measuredOn: '2026-11-24' });
    expect(refusal([opened, infusionOpened, byIdeal, readBack, entered], started)).toBeUndefined();
  });
  it('a correction of what the plan was worked out from', () => {
    const corrected = {
      ...made('entry-corrected', '09:30', {
        entry: weight.id,
        data: { weight: { value: 71, unit: 'kg' }, measuredOn: '2026-11-24' },
        happened: weight.happenedAt,
        reason: 'typo',
      }),
      infusion: null,
    } as CourseEvent;
    expect(refusal([...ready, corrected], started)?.message).toBe(
      'Weight is now: 71 kg. The plan is signed again before the start.',
    );
  });
  it('the order of the store decides what the signer had not seen, not the clocks of two devices', () => {
    const answered = (value: string) => made('finding-answered', '08:50', { finding: 'pregnancy', value });
    const after = stored([opened, weight, infusionOpened, signed, readBack, answered('yes')]);
    expect(refusal(after, { ...started, basedOn: 6 })?.message).toMatch(/^Pregnancy is now: Yes\./);
    const before = stored([opened, weight, infusionOpened, answered('yes'), signed, readBack]);
    expect(refusal(before, { ...started, basedOn: 6 })).toBeUndefined();
  });
  it('a record that was read again and says more', () => {
    const fact = { finding: 'hepatic-disease', value: 'severe', source: 'Condition/9' } as const;
    const findings = { 'hepatic-disease': { fact } };
    const read = made('record-read', '09:30', { findings, medicines: [], asOf: '2026-11-24' });
    expect(refusal([...ready, read], started)?.message).toBe(
      'Liver disease is now: Severe. The plan is signed again before the start.',
    );
  });
  it('a record that was read again and lists what the label warns of', () => {
    const theophylline = { valueSet: 'drug.theophylline', name: 'Theophylline', source: 'MedicationRequest/9' };
    const nasal = { valueSet: 'drug.esketamine', name: 'Esketamine', source: 'MedicationRequest/8' };
    const read = (medicines: readonly ListedMedicine[]) =>
      made('record-read', '09:30', { findings: {}, medicines, asOf: '2026-11-24' });
    expect(refusal([...ready, read([theophylline])], started)?.message).toBe(
      'Medicines on record that the label speaks of are now: Theophylline. The plan is signed again before the start.',
    );
    // No note of the label is about this one.
    expect(refusal([...ready, read([nasal])], started)).toBeUndefined();
    const before = [opened, weight, infusionOpened, read([theophylline])];
    const plan = signedPlan(0.5, { medicines: [theophylline] });
    expect(plan.result.checks.map(({ id }) => id)).toContain('label.theophylline');
    const resigned = made('plan-signed', '09:40', { plan }, { author: 'prescriber' });
    expect(refusal(stored(before), { ...resigned, basedOn: 3 } as CourseEvent)).toBeUndefined();
    expect(refusal(stored(before), { ...signed, basedOn: 3 } as CourseEvent)?.code).toBe('conflict');
    // Results that keep silent about what the inputs list are not theirs.
    const silent = { ...signedPlan(), input: plan.input };
    expect(
      refusal(before, made('plan-signed', '09:40', { plan: silent }, { author: 'prescriber' }) as CourseEvent),
    ).toEqual({
      code: 'invalid',
      message: 'The results of the plan are not those that its inputs give.',
    });
  });
  it.each([
    ['rulesVersion', "The guideline's definition is now version 9; the plan was signed under 1.0.0."],
    ['policyVersion', "The clinic's policy is now version 9; the plan was signed under 1."],
  ])('under another %s', (version, message) => {
    expect(refusal(ready, { ...started, [version]: '9' })?.message).toBe(
      `${message} The plan is signed again before the start.`,
    );
  });
  it('under an old policy that the device still names', () => {
    const strict: ClinicPolicy = { ...policy, version: '2', secondPerson: 'required' };
    expect(refusal(ready, started, strict)?.message).toMatch(/^The clinic's policy is now version 2; /);
    expect(refusal([opened, weight, infusionOpened, signed, waived], started, strict)?.code).toBe('not-now');
  });
  it('after the last reading differed, though the clock of its device is behind', () => {
    const differs = readBackOf({ rate: mLPerHour(175) }, 'second', '09:40');
    expect(refusal(stored([...ready, differs]), started)?.message).toMatch(/^The read-back differs from the plan\./);
    // Not sent yet: it was made after everything that is.
    expect(refusal([...stored(ready), differs], started)?.message).toMatch(/^The read-back differs from the plan\./);
  });
  it('when an answer that the plan rests on was corrected into an answer to something else', () => {
    const answered = made('finding-answered', '08:30', { finding: 'pregnancy', value: 'no' }, { id: 70 });
    const plan = signedPlanWith({ pregnancy: 'no', 'active-psychosis': 'no' });
    const before = [opened, weight, infusionOpened, answered, plan, readBack];
    const data = { entry: uuid(70), data: { finding: 'active-psychosis', value: 'no' }, happened: at('08:30') };
    const corrected = {
      ...made('entry-corrected', '09:55', { ...data, reason: 'other' }),
      infusion: null,
    } as CourseEvent;
    expect(refusal(stored(before), started)).toBeUndefined();
    expect(refusal(stored([...before, corrected]), started)?.message).toMatch(/^Pregnancy is now: not known yet/i);
  });
  it('when a later reading of the record no longer says what the plan rests on', () => {
    const fact = { finding: 'pregnancy', value: 'no', source: 'Observation/1' } as const;
    const reading = (time: string, findings: Findings) =>
      made('record-read', time, { findings, medicines: [], asOf: '2026-11-24' });
    const before = [
      opened,
      weight,
      reading('08:20', { pregnancy: { fact } }),
      infusionOpened,
      signedPlanWith({ pregnancy: 'no' }),
      readBack,
    ];
    expect(refusal(stored([...before, reading('09:55', { pregnancy: { fact } })]), started)).toBeUndefined();
    expect(refusal(stored([...before, reading('09:55', {})]), started)?.message).toMatch(
      /^Pregnancy is now: not known yet/i,
    );
  });
  it('of a record that is closed', () => {
    expect(refusal([...ready, made('closed', '09:58', { notDone: [] })], started)?.code).toBe('conflict');
  });
});

describe('a start that was made without the server', () => {
  const marked = (more: object = {}) =>
    ({ ...started, data: { rate: mLPerHour(17.5), bag, withoutServer: true }, ...more }) as CourseEvent;
  const despite = (before: readonly AnyEntry[], event: CourseEvent, by: ClinicPolicy = policy) =>
    despiteOf(foldCourse(before), event, { policy: by, people });
  const unsigned = made('plan-unsigned', '09:55', { because: ['inputs'] });
  const pregnant = made('finding-answered', '09:30', { finding: 'pregnancy', value: 'yes' });
  const heavier = made('weight-entered', '09:31', { weight: { value: 77, unit: 'kg' }, measuredOn: '2026-11-24' });

  it('is stored, and nothing stands against it when nothing changed', () => {
    expect(refusal(ready, marked())).toBeUndefined();
    expect(despite(ready, marked())).toBeNull();
  });
  it.each<readonly [string, readonly AnyEntry[], CourseEvent, string]>([
    ['no plan', [opened, weight, infusionOpened, readBack], marked(), 'No plan is signed for this infusion.'],
    ['an unsigned plan', [...ready, unsigned], marked(), 'The plan was unsigned.'],
    [
      'a plan that was unsigned because of an answer',
      stored([...ready, pregnant, unsigned]),
      marked({ basedOn: 5 }),
      'The plan was unsigned. Pregnancy is now: Yes.',
    ],
    [
      'every answer that changed',
      [...ready, pregnant, heavier],
      marked(),
      'Pregnancy is now: Yes. Weight is now: 77 kg.',
    ],
    [
      'nobody who read',
      [opened, weight, infusionOpened, signed],
      marked(),
      'No second person had read bag and pump since the plan was signed.',
    ],
    [
      'another rate than that of the plan',
      stored([...ready, made('plan-signed', '09:55', { plan: signedPlan(0.6) }, { author: 'prescriber' })]),
      marked({ basedOn: 5 }),
      'The start says 17.5 mL/h, the signed plan 21 mL/h. No second person had read bag and pump since the plan was signed.',
    ],
    ['a closed record', [...ready, made('closed', '09:58', { notDone: [] })], marked(), 'This record has been closed.'],
  ])(
    'is stored despite %s, and that is said without what should have been done before',
    (_what, before, event, said) => {
      expect(refusal(before, { ...event, data: { rate: mLPerHour(17.5), bag } } as CourseEvent)).toBeDefined();
      expect(refusal(before, event)).toBeUndefined();
      expect(despite(before, event)).toBe(said);
    },
  );
  it('says each change once, whichever version of the policy it is held against', () => {
    expect(despite([...ready, pregnant], marked(), { ...policy, version: '2' })).toBe(
      "Pregnancy is now: Yes. The clinic's policy is now version 2; the plan was signed under 1.",
    );
  });
  it('is refused when the infusion has been started, and when its author may not start', () => {
    expect(refusal([...ready, started], marked({ id: uuid(78) }))).toEqual({
      code: 'conflict',
      message: 'This infusion has been started already.',
    });
    expect(refusal(ready, marked({ author: 'left' }))?.code).toBe('not-allowed');
  });
  it('nothing else is kept despite anything', () => {
    expect(despite([...ready, unsigned], started)).toBeNull();
    expect(despite([...ready, unsigned], pregnant)).toBeNull();
  });
});

describe('a signature', () => {
  const before = [opened, weight, infusionOpened];
  const sign = (plan: unknown, more: Partial<CourseEvent> = {}) =>
    ({ ...made('plan-signed', '09:00', { plan } as never, { author: 'prescriber' }), ...more }) as CourseEvent;
  it('on a plan that its inputs give', () => {
    expect(refusal(before, sign(signedPlan()))).toBeUndefined();
    // As it comes over the wire.
    expect(refusal(before, sign(JSON.parse(JSON.stringify(signedPlan()))))).toBeUndefined();
  });
  it('a nurse may not give', () => {
    expect(refusal(before, sign(signedPlan(), { author: 'nurse' }))).toEqual({
      code: 'not-allowed',
      message: 'Nora Nurse may not do this: it takes another role.',
    });
  });
  it('is of its own author', () => {
    expect(refusal(before, sign({ ...signedPlan(), author: 'nurse' }))?.code).toBe('invalid');
  });
  it('not with a stop, whatever the results say', () => {
    const plan = signedPlan();
    const [infusion] = plan.input.regimen.events;
    const fast = { ...infusion, amount: { value: 8, unit: 'mg/kg/h' } };
    const input = { ...plan.input, regimen: { ...plan.input.regimen, events: [fast] } };
    expect(refusal(before, sign({ ...plan, input }))).toEqual({
      code: 'not-now',
      message: expect.stringMatching(/^The plan cannot be signed: .*does not plan rates above/),
    });
  });
  it('not without its reasons', () => {
    const plan = signedPlan(1.5);
    expect(plan.reasons.length).toBeGreaterThan(0);
    expect(refusal(before, sign(plan))).toBeUndefined();
    expect(refusal(before, sign({ ...plan, reasons: [] }))?.message).toMatch(/^A reason is needed before signing: /);
  });
  it('not with other results than the inputs give', () => {
    const plan = signedPlan();
    expect(refusal(before, sign({ ...plan, result: { ...plan.result, totalMg: 14 } }))).toEqual({
      code: 'invalid',
      message: 'The results of the plan are not those that its inputs give.',
    });
  });
  it('not on inputs that are none', () => {
    const plan = signedPlan();
    const broken = { ...plan, input: { ...plan.input, regimen: { patient: {}, events: [{}] } } };
    expect(refusal(before, sign(broken))?.code).toBe('invalid');
  });
  it('under the policy that holds', () => {
    expect(refusal(before, sign(signedPlan()), { ...policy, version: '2' })).toEqual({
      code: 'conflict',
      message: "The clinic's policy is now version 2, the plan's is 1. Look at the plan again and sign it.",
    });
  });
  it('a stricter policy counts even when the device brings a laxer one of that name', () => {
    const strict: ClinicPolicy = { ...policy, limits: { infusionRateMaximum: { value: 0.4, unit: 'mg/kg/h' } } };
    expect(refusal(before, sign(signedPlan()), strict)).toBeDefined();
  });
  it('two tabs: the second one is a conflict, and not when the first was unsigned', () => {
    const first = stored([...before, signed]);
    expect(refusal(first, sign(signedPlan(0.6), { basedOn: 3 }))).toEqual({
      code: 'conflict',
      message: 'Another plan was signed meanwhile. Look at it before you sign this one.',
    });
    expect(refusal(first, sign(signedPlan(0.6), { basedOn: 4 }))).toBeUndefined();
    const unsigned = made('plan-unsigned', '09:10', { because: ['inputs'] });
    expect(refusal(stored([...before, signed, unsigned]), sign(signedPlan(0.6), { basedOn: 3 }))).toBeUndefined();
  });
  it('without a network one device signs again what it unsigned', () => {
    // Nothing is acknowledged, so everything here was seen.
    expect(refusal([...before, signed], sign(signedPlan(0.6)))).toBeUndefined();
  });
  it('an answer that came in between and says otherwise is a conflict', () => {
    const severe = made('finding-answered', '08:30', { finding: 'hepatic-disease', value: 'severe' });
    expect(refusal(stored([...before, severe]), sign(signedPlan(), { basedOn: 3 }))).toEqual({
      code: 'conflict',
      message: 'Liver disease is now: Severe. Look at the plan again and sign it.',
    });
  });
});

describe('a closing', () => {
  const stopped = made('stopped', '14:00', { pumpVolume: mL(70), reason: 'completed' });
  const run = [...ready, started, stopped];
  const closed = (basedOn: number) => made('closed', '15:00', { notDone: [] }, { basedOn });
  it('of what its author saw', () => {
    expect(refusal(stored(run), closed(7))).toBeUndefined();
  });
  it('after somebody else added to the record is a conflict', () => {
    const vomiting = made(
      'adverse-event-recorded',
      '14:30',
      { kind: 'vomiting', severity: 'mild', action: 'watched' },
      { author: 'second' },
    );
    expect(refusal(stored([...run, vomiting]), closed(7))).toEqual({
      code: 'conflict',
      message: 'Somebody added to this record meanwhile. Look at it, and close it again.',
    });
    expect(refusal(stored([...run, vomiting]), closed(8))).toBeUndefined();
  });
  it('after what its author added without a network is none', () => {
    const note = made('vitals-recorded', '14:30', { phase: 'recovery', signs: { pulse: { value: 70 } } });
    expect(refusal(stored([...run, note]), closed(7))).toBeUndefined();
  });
  it('twice is a conflict', () => {
    expect(refusal(stored([...run, closed(7)]), closed(7))?.code).toBe('conflict');
  });
});

describe('a correction', () => {
  const changed = made('rate-changed', '11:00', { rate: mLPerHour(140), reason: 'planned-step' }, { id: 7 });
  const correct = (entry: string, data: unknown, of: CourseEvent = started) =>
    ({
      ...made('entry-corrected', '11:10', { entry, data, happened: at('11:00'), reason: 'typo' }),
      infusion: of.infusion,
    }) as CourseEvent;
  it('of an entry that is there', () => {
    expect(
      refusal([...ready, started, changed], correct(uuid(7), { rate: mLPerHour(14), reason: 'planned-step' })),
    ).toBeUndefined();
  });
  it.each([
    ['of nothing', uuid(8), {}, 'The entry to correct is not in this course.'],
    [
      'in another unit',
      uuid(7),
      { rate: mg(14), reason: 'x' },
      'The correction does not read. data.rate.unit: expected mL/h, got "mg".',
    ],
    ['of a signature', signed.id, {}, 'A signed plan is not changed: sign a new one.'],
    ['of a read-back', readBack.id, {}, 'A read-back is not changed: read bag and pump again.'],
    ['of another part of the course', weight.id, {}, 'The entry to correct belongs to another infusion.'],
  ])('%s', (_what, entry, data, message) => {
    expect(refusal([...ready, started, changed], correct(entry, data))?.message).toBe(message);
  });
  it('of a weight belongs to the course', () => {
    const data = { weight: { value: 71, unit: 'kg' }, measuredOn: '2026-11-24' };
    expect(refusal(ready, correct(weight.id, data, weight as CourseEvent))).toBeUndefined();
  });
  it('a correction can be taken back and not corrected', () => {
    const once = { ...correct(uuid(7), { rate: mLPerHour(14), reason: 'planned-step' }), id: uuid(9) };
    const before = [...ready, started, changed, once];
    const mark = made('entry-marked-as-artifact', '11:20', { entry: uuid(9), reason: 'wrong-entry' });
    expect(refusal(before, mark)).toBeUndefined();
    expect(refusal(before, correct(uuid(9), {}))?.code).toBe('invalid');
  });
});

describe('what happened is always recorded', () => {
  const kinds: readonly CourseEvent[] = [
    made('bolus-given', '10:05', { dose: mg(10), duration: { value: 5, unit: 'min' } }),
    made('rate-changed', '10:05', { rate: mLPerHour(200), reason: 'other' }),
    made('paused', '10:05', { reason: 'adverse-event' }),
    made('resumed', '10:05', { rate: mLPerHour(10) }),
    made('bag-changed', '10:05', { bag }),
    made('vitals-recorded', '10:05', { phase: 'infusion', signs: { pulse: { value: 70 } } }),
    made('adverse-event-recorded', '10:05', { kind: 'nausea', severity: 'mild', action: 'watched' }),
    made('medicine-given', '10:05', { purpose: 'rescue', name: 'a', dose: 'b', route: 'c' }),
    made('note-written', '10:05', { text: 'a' }),
    made('stopped', '10:05', { pumpVolume: null, reason: 'adverse-event' }),
    made('waste-recorded', '10:05', { amount: mg(1), volume: null, witness: null, disposal: 'a' }),
    made('item-checked', '10:05', { item: 'a', state: 'no' }),
    readBackOf({ rate: mLPerHour(175) }),
    waived,
    made('plan-unsigned', '10:05', { because: ['inputs'] }),
    made('finding-answered', '10:05', { finding: 'pregnancy', value: 'yes' }),
  ];
  const history = [
    ...ready,
    started,
    made('stopped', '14:00', { pumpVolume: null, reason: 'x' }),
    made('closed', '15:00', { notDone: [] }),
  ];
  it('in every state of the infusion, from nothing to closed', () => {
    fc.assert(
      fc.property(fc.nat(history.length), fc.constantFrom(...kinds), (length, event) => {
        expect(refusal(stored(history.slice(0, length)), { ...event, basedOn: 0 })).toBeUndefined();
      }),
    );
  });
  it('and needs no look at the course', () => {
    for (const { type } of kinds) expect(restsOnState(type)).toBe(false);
  });
});

describe('who makes an entry', () => {
  const note = made('note-written', '10:05', { text: 'a' });
  it.each([
    ['stranger', 'The author is not among the people of this clinic.'],
    ['left', 'Lou Left no longer works here.'],
    ['admin', 'Ada Admin may not do this: it takes another role.'],
  ])('%s', (author, message) => {
    expect(refusal(ready, { ...note, author })).toEqual({ code: 'not-allowed', message });
  });
  it('is looked at elsewhere when nobody is named', () => {
    expect(refusalOf(foldCourse(ready), { ...note, author: 'stranger' }, { policy })).toBeUndefined();
  });
  it('a comparison that the readings do not bear out is refused', () => {
    const slip = readBackOf({ rate: mLPerHour(175) });
    expect(refusal(ready, { ...slip, data: { ...slip.data, agrees: true } })?.message).toBe(
      'data.agrees: expected false, as the two readings say, got true.',
    );
  });
  it('a second patient in one course is refused', () => {
    expect(refusal(ready, { ...opened, id: uuid(77) } as CourseEvent)?.code).toBe('conflict');
  });
});
