import {
  citation,
  combineFindings,
  parseAnswers,
  recommendationById,
  rulesVersion,
  validationNotice,
} from '@ketaguide/guideline';
import { giveReason, makePlan, type Plan, type PlanInput, SigningError } from '@ketaguide/planning';
import { parseRegimen } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { paperNames } from './paper.ts';
import { planSheet } from './plan-sheet.ts';
import { readPdf } from './test-support/read-pdf.ts';

const printedAt = '2026-11-24T14:05';

const plan = (regimen: object, more: Omit<Partial<PlanInput>, 'regimen'> = {}): Plan =>
  makePlan({ asOf: '2026-11-24', regimen: parseRegimen(regimen), ...more });

const infusion = { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 };
const bag = { mg: 500, ml: 250 };
const answers = (json: object) => combineFindings({}, parseAnswers(json));

/** 70 kg × 0.5 mg/kg per hour = 35 mg per hour; 2 mg per mL: 17.5 mL/h; in 4 h 140 mg in 70 mL. */
const usual = plan(
  { patient: { weightKg: 70 }, events: [infusion], bag },
  { weightBasis: 'actual', weightDate: '2026-11-21' },
);

/** As many checks as a plan can well have: everything above or below a limit, and nothing known of the patient. */
const crowded = plan(
  {
    patient: { weightKg: 52, ageYears: 15 },
    events: [
      { t: 0, type: 'bolus', doseMgPerKg: 0.5 },
      { t: 0, type: 'infusion', durationMin: 30, rateMgPerKgPerH: 1.5 },
    ],
    bag: { mg: 100, ml: 77 },
  },
  { findings: {} },
);

/** Ten days of 4 h, 24 h apart. */
const course = plan({
  patient: { weightKg: 70 },
  events: Array.from({ length: 10 }, (_, day) => ({ ...infusion, t: day * 1440, rateMgPerKgPerH: 0.4 })),
  bag,
});

const longName =
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana Philippa Theodora Alexandra Josephine';
const longPatient = {
  name: longName,
  identifiers: ['Record 0000-1111-2222-3333-4444-5555-6666-7777', 'Born 3 May 1972'],
};

const pagesOf = async (...args: Parameters<typeof planSheet>) => (await readPdf(await planSheet(...args))).pages;

describe.each(paperNames)('on %s', (paper) => {
  test.each([
    ['a usual plan', usual],
    ['a plan with many checks', crowded],
    ['a course of ten days', course],
    ['a plan without a bag', plan({ patient: { weightKg: 70 }, events: [infusion] })],
    ['a plan without a weight', plan({ patient: {}, events: [infusion], bag })],
    ['a bolus alone', plan({ patient: { weightKg: 70 }, events: [{ t: 0, type: 'bolus', doseMg: 20 }], bag })],
  ])('%s is one page, with every check and a long name on it', async (_what, what) => {
    const { pages, placed, size } = await readPdf(await planSheet(what, { paper, printedAt, patient: longPatient }));
    expect(pages).toHaveLength(1);
    const text = squeezed(pages[0] ?? '');
    for (const { fact, rule } of what.checks) {
      expect(text).toContain(squeezed(fact));
      if (rule !== undefined) expect(text).toContain(squeezed(rule));
    }
    for (const part of [longName, ...longPatient.identifiers]) expect(text).toContain(squeezed(part));
    expect(pages[0]).toContain('Page 1 of 1');
    expect(text).not.toContain('\ufffd');
    for (const { left, right, baseline } of placed) {
      expect(left).toBeGreaterThanOrEqual(39);
      expect(right).toBeLessThanOrEqual(size.width - 39);
      expect(baseline).toBeLessThan(size.height - 14);
    }
  });
});

/** Line breaks differ with the paper, so words are compared without white space. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

test('what is set and given stands first, in figures worked out by hand', async () => {
  const [text = ''] = await pagesOf(usual, { paper: 'a4', printedAt });
  expect(text).toMatch(/^35 mg per hour = 17\.5 mL\/h for 4 h IV ketamine\. Total 140 mg \(70 mL\)/);
  expect(text).toContain('70 kg · actual weight · 21 Nov 2026 · entered');
  // 0.5 mg/kg per hour = 500 mcg/kg in 60 min.
  expect(text).toContain('0.5 mg/kg per hour · 8.333 mcg/kg per minute');
  expect(text).toContain('500 mg in 250 mL (2 mg per mL)');
  expect(text).toContain('1 Infusion 0 min 4 h 17.5 mL/h 70 mL 140 mg');
  expect(text).not.toMatch(/\/kg\/|µ|\bcc\b/);
});

test('it says what it rests on, and that nobody has signed it', async () => {
  const [text = ''] = await pagesOf(usual, { paper: 'letter', printedAt });
  expect(text).toContain('Draft, not signed');
  expect(text).toContain(`Rules ${rulesVersion}`);
  expect(text).toContain('Policy "Default policy" (default), version 1');
  expect(text).toContain('Printed 24 Nov 2026, 14:05 · Page 1 of 1');
  expect(text).toContain(validationNotice);
  expect(text).toContain(citation);
  expect(text).toContain(recommendationById('dosing.infusion')?.statement);
  expect(text).toContain('Grade C · certainty low Guideline');
});

test('each check shows its level, its statement and a line for the reason', async () => {
  const [text = ''] = await pagesOf(crowded, { paper: 'a4', printedAt });
  expect(text).toContain(
    'Reason needed The bolus is 26 mg (0.5 mg/kg). The guideline goes up to 0.35 mg/kg. Reason Grade C · certainty low Guideline · Bolus',
  );
  expect(text).toContain(
    'Reason needed 100 mg in 77 mL (1.299 mg per mL). Your clinic does not list this bag. Reason Clinic policy',
  );
  expect(text).toContain('Note Under 18 years.');
  const tooFast = plan({
    patient: { weightKg: 70 },
    events: [{ ...infusion, rateMgPerKgPerH: 8 }],
    bag: { mg: 500, ml: 50 },
  });
  expect((await pagesOf(tooFast, { paper: 'a4', printedAt }))[0]).toMatch(/Stop 8 mg\/kg per hour/);
});

test('a reason that was given is printed with its words, "≥" and other signs included', async () => {
  const low = plan({ patient: { weightKg: 70 }, events: [{ ...infusion, durationMin: 120 }], bag });
  const [check] = low.checks.filter(({ level }) => level === 'reason');
  if (check === undefined) throw new Error('no check to give a reason for');
  const input = {
    ...low.input,
    reasons: [giveReason(check, 'other', 'Mean pressure ≥ 65, −10 × 2 → ✓ Łódź Ωμέγα Жанна')],
  };
  const [text = ''] = await pagesOf(makePlan(input), { paper: 'a4', printedAt });
  expect(text).toContain('Reason given 70 mg in 2 h.');
  expect(text).toContain('Reason: Mean pressure ≥ 65, −10 × 2 → ✓ Łódź Ωμέγα Жанна');
});

test('a course says once what is alike', async () => {
  const [text = ''] = await pagesOf(course, { paper: 'a4', printedAt });
  // 70 × 0.4 × 4 = 112 mg a day.
  expect(text).toMatch(
    /^28 mg per hour = 14 mL\/h for 4 h on 10 days IV ketamine\. Total 112 mg \(56 mL\) in each infusion 10 days, one infusion a day: 1,120 mg \(560 mL\) in all\./,
  );
  expect(text).toContain(
    'Infusions 1 to 10 · each alike, the first at 0 min, then one every 24 h 1 Infusion 0 min 4 h 14 mL/h 56 mL 112 mg',
  );
});

test('several rates stand in turn: none of them is set for the whole time', async () => {
  const steps = plan({
    patient: { weightKg: 70 },
    events: [infusion, { ...infusion, t: 240, durationMin: 60, rateMgPerKgPerH: 0.3 }],
    bag,
  });
  const [text = ''] = await pagesOf(steps, { paper: 'a4', printedAt });
  // 140 mg + 70 × 0.3 × 1 = 21 mg.
  expect(text).toMatch(
    /^35, then 21 mg per hour = 17\.5, then 10\.5 mL\/h for 5 h IV ketamine\. Total 161 mg \(80\.5 mL\) Weight/,
  );
  expect(text).toContain('Rate at most 0.5 mg/kg per hour');
  expect(text).toContain('1 Infusion 0 min 4 h 17.5 mL/h 70 mL 140 mg 2 Infusion 4 h 1 h 10.5 mL/h 10.5 mL 21 mg');
});

test('people and setting: what is known, what is not, and room for names', async () => {
  const known = plan(
    { patient: { weightKg: 70 }, events: [infusion], bag },
    {
      findings: answers({ 'supervisor-acls-certified': 'yes', 'supervisor-sedation-trained': 'no' }),
      stated: { careSetting: 'monitored' },
    },
  );
  const [text = ''] = await pagesOf(known, { paper: 'a4', printedAt });
  expect(text).toContain(
    'Supervising clinician Name ✓ ACLS certified · trained in moderate sedation: no · Not known yet: physician experienced with ketamine',
  );
  expect(text).toContain('Setting Monitored ✓ Monitored setting · ✓ Resuscitation equipment');
});

describe('a signature', () => {
  const signature = { author: 'Dr. Kim Muster', signedAt: '2026-11-24T13:58' };

  test('is printed with its time', async () => {
    const [text = ''] = await pagesOf(usual, { paper: 'a4', printedAt, signature });
    expect(text).toContain('Signed by Dr. Kim Muster on 24 Nov 2026, 13:58');
    expect(text).not.toContain('Draft');
  });

  test('is refused under a plan that cannot be signed', async () => {
    await expect(planSheet(crowded, { paper: 'a4', printedAt, signature })).rejects.toThrow(SigningError);
  });
});

describe('what no page can hold', () => {
  const reasons = crowded.checks
    .filter(({ level }) => level === 'reason')
    .map((check) => giveReason(check, 'other', 'Because of a reason that takes its time to tell. '.repeat(10)));
  const talkative = makePlan({ ...crowded.input, reasons });

  test('goes to page 2, the first page says so, and nothing is lost', async () => {
    const pages = await pagesOf(talkative, { paper: 'letter', printedAt, patient: longPatient });
    expect(pages).toHaveLength(2);
    const [, more] = /(\d+) more on page 2/.exec(pages[0] ?? '') ?? [];
    expect(pages[1]).toContain(`Checks, continued: ${more} of ${talkative.checks.length}`);
    const whole = squeezed(pages.join(' '));
    for (const { fact } of talkative.checks) expect(whole).toContain(squeezed(fact));
    expect(pages[0]).toContain('Prescriber');
    for (const page of pages) {
      expect(squeezed(page)).toContain(squeezed(longName));
      expect(page).toContain('Draft, not signed');
    }
  });

  test('a pump program longer than a page runs on', async () => {
    const steps = plan({
      patient: { weightKg: 70 },
      events: Array.from({ length: 90 }, (_, step) => ({
        ...infusion,
        t: step,
        durationMin: 1,
        rateMgPerKgPerH: 0.5 + step / 100,
      })),
      bag,
    });
    const pages = await pagesOf(steps, { paper: 'a4', printedAt });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join(' ')).toContain('90 Infusion');
  });
});

test('the same plan printed at the same time is the same file', async () => {
  const print = () => planSheet(usual, { paper: 'a4', printedAt, patient: { name: 'Ana Sample' } });
  expect(await print()).toEqual(await print());
});

describe('refused', () => {
  test.each([
    [{ name: '王小明' }, 'patient.name: expected letters that can be printed'],
    [{ name: '  ' }, 'patient.name: expected some text'],
    [{ identifiers: ['x'.repeat(61)] }, 'patient.identifiers[0]: expected at most 60 characters'],
  ])('%j', async (patient, message) => {
    await expect(planSheet(usual, { paper: 'a4', printedAt, patient })).rejects.toThrow(message);
  });

  test.each(['yesterday', '2026-11-31T10:00', '24.11.2026'])('printed at %s', async (when) => {
    await expect(planSheet(usual, { paper: 'a4', printedAt: when })).rejects.toThrow('printedAt');
  });
});
