import { signPlan } from '@ketaguide/planning';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, plain, recorded, stepsOf, viewOf } from '../test-support/drafts.ts';
import { hero } from './hero.ts';
import { planView, previousDose } from './plan-view.ts';
import { author } from './sign-view.ts';

const line = (change: Parameters<typeof viewOf>[0] = {}) => {
  const { dose, pump, duration, total, volume } = hero(viewOf(change));
  return plain(`${dose} = ${pump} ${duration}. ${total} (${volume})`);
};

describe('the hero line', () => {
  it('says dose, pump, duration, total and volume', () => {
    expect(line()).toBe('35 mg per hour = 17.5 mL/h for 4 h. 140 mg (70 mL)');
    expect(line({ rate: '1.2' })).toBe('84 mg per hour = 42 mL/h for 4 h. 336 mg (168 mL)');
    expect(line({ hours: '2', minutes: '18' })).toBe('35 mg per hour = 17.5 mL/h for 2 h 18 min. 80.5 mg (40.3 mL)');
  });

  it('says when the pump cannot be set to it exactly', () => {
    const { isExact, pump } = hero(viewOf({ weight: '71' }));
    // 35.5 mg/h at 2 mg/mL is 17.75 mL/h; the pump takes steps of 0.1.
    expect([isExact, plain(pump)]).toEqual([false, '17.8 mL/h']);
    expect(hero(viewOf()).isExact).toBe(true);
  });

  it('has the dose without a bag, and no pump rate', () => {
    const bag = { listed: undefined, vial: undefined, drawn: '', volume: '', diluent: undefined };
    expect(line({ bag })).toBe('35 mg per hour = — mL/h for 4 h. 140 mg (—)');
  });

  it('has no dose without a weight', () => {
    expect(line({ weight: '' })).toBe('— mg per hour = — mL/h for 4 h. — (—)');
  });

  it('tells the bolus first', () => {
    expect(plain(hero(viewOf({ bolus: '0.2', bolusMinutes: '5' })).bolus ?? '')).toBe(
      'Bolus 14 mg (7 mL) over 5 min first.',
    );
    expect(hero(viewOf({ bolus: '0' })).bolus).toBeUndefined();
  });

  it.each(['weight', 'rate', 'hours', 'minutes', 'bolus'] as const)(
    'goes blank for anything unreadable in %s',
    (field) => {
      const unreadable = fc
        .oneof(fc.constantFrom('5.', '1,5', '.5', '.5.', '1e3', '-1', 'NaN', '00', '5 0', '٥'), fc.string())
        .filter((text) => text.trim() !== '' && !/^(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text.trim()));
      fc.assert(
        fc.property(unreadable, (text) => {
          expect(line({ [field]: text })).toMatch(/^— mg per hour = — mL\/h/);
        }),
      );
    },
  );

  it('goes blank for a duration of 0, and while rate or duration is missing', () => {
    for (const change of [{ hours: '0' }, { hours: '' }, { rate: '' }, { bolus: '0.2' }]) {
      expect(hero(viewOf(change)).isBlank).toBe(true);
    }
  });
});

describe('several steps', () => {
  const steps = stepsOf('0.3 1:', 'pause :15', '0.6 2:');

  it('are told in turn, with their running time and their total', () => {
    // 21 mg/h for 1 h and 42 mg/h for 2 h.
    expect(line({ steps })).toBe('21, then 42 mg per hour = 10.5, then 21 mL/h for 3 h. 105 mg (52.5 mL)');
    expect(plain(hero(viewOf({ steps })).program ?? '')).toBe('1 h at 10.5 mL/h, 15 min pause, 2 h at 21 mL/h');
    expect(hero(viewOf()).program).toBeUndefined();
  });

  it('of one rate with a pause say the rate once', () => {
    expect(line({ steps: stepsOf('0.5 1:', 'pause :15', '0.5 1:') })).toBe(
      '35 mg per hour = 17.5 mL/h for 2 h. 70 mg (35 mL)',
    );
  });

  it('beyond four are counted', () => {
    const rates = ['0.1', '0.2', '0.3', '0.4', '0.5'].map((rate) => `${rate} 1:`);
    expect(line({ steps: stepsOf(...rates.slice(0, 3)) })).toMatch(
      /^7, 14, then 21 mg per hour = 3\.5, 7, then 10\.5 mL/,
    );
    expect(line({ steps: stepsOf(...rates) })).toMatch(/^7 mg per hour, then 4 more = 3\.5 mL\/h, then 4 more for 5 h/);
  });

  it('are given one after another by one pump, after the bolus', () => {
    const { plan } = viewOf({ steps, bolus: '0.2', bolusMinutes: '5' });
    expect(plan?.input.regimen.events.map(({ start, duration }) => [start.value, duration.value])).toEqual([
      [0, 5],
      [5, 60],
      [80, 120],
    ]);
    expect(plan?.infusions).toHaveLength(1);
  });

  it('say by their place what is missing or wrong', () => {
    const read = (...texts: string[]) => viewOf({ steps: stepsOf(...texts) }).reading;
    expect(read('0.3 1:', ' 2:').missing).toEqual(['rate of step 2']);
    expect(read('0.3 1:', 'pause :').missing).toEqual(['duration of step 2', 'a step after the pause']);
    expect(read('pause 1:', '0.5 2:').steps[0]?.problem).toBe('A pause cannot come first');
    const long = read('0.3 1:', 'pause 4:', 'pause :1', '0.3 1:').steps;
    expect(long.map(({ problem }) => problem !== undefined)).toEqual([false, false, true, false]);
    expect(plain(long[2]?.problem ?? '')).toBe('At most 4 h: after more, another infusion begins');
    expect(hero(viewOf({ steps: stepsOf('0.3 1:', 'pause :15') })).isBlank).toBe(true);
  });

  it('are one infusion, whatever their pauses', () => {
    const step = fc.oneof(
      fc.record({ rate: fc.integer({ min: 1, max: 20 }), minutes: fc.integer({ min: 1, max: 59 }) }),
      fc.record({ rate: fc.constant(undefined), minutes: fc.integer({ min: 1, max: 59 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (drawn) => {
        const texts = drawn.map(({ rate, minutes }) => `${rate === undefined ? 'pause' : rate / 10} :${minutes}`);
        const { plan, reading } = viewOf({ steps: stepsOf('0.5 1:', ...texts, '0.5 1:') });
        // By hand: 35 mg in the first and the last hour, and 70 kg × rate × time between.
        const between = drawn.reduce((sum, { rate = 0, minutes }) => sum + (70 * (rate / 10) * minutes) / 60, 0);
        if (!reading.isReadable) return;
        expect(plan?.infusions).toHaveLength(1);
        expect(plan?.infused?.value).toBeCloseTo(70 + between, 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a course', () => {
  it('keeps what one infusion gives apart from all of them', () => {
    const { dose, pump, duration, total, volume, course } = hero(viewOf({ rate: '0.35', days: '10' }));
    // 24.5 mg/h is 12.25 mL/h, set as 12.3: 49.2 mL a day.
    expect([dose, pump, duration, total, volume, course ?? ''].map(plain)).toEqual([
      '24.5 mg per hour',
      '12.3 mL/h',
      'for 4 h on 10 days',
      '98 mg',
      '49.2 mL',
      '10 days, one infusion a day: 980 mg (492 mL) in all',
    ]);
    expect(hero(viewOf({ days: '1' })).course).toBeUndefined();
    expect(viewOf({ days: '10' }).plan?.infusions).toHaveLength(10);
  });

  it('has an infusion of its own every day, or is refused', () => {
    const read = (hours: string) => viewOf({ hours, days: '2' }).reading.days;
    expect(read('19').kind).toBe('number');
    expect(viewOf({ hours: '19', minutes: '59', days: '2' }).plan?.infusions).toHaveLength(2);
    expect(read('20')).toMatchObject({ kind: 'refused' });
    expect(viewOf({ hours: '96', days: '1' }).plan?.infusions).toHaveLength(1);
  });

  it('is held against one infusion of what was signed', () => {
    const { plan } = viewOf({ days: '10' });
    if (plan === undefined) throw new Error('no plan');
    const signed = signPlan(plan, { signedAt: '2026-11-24T14:05:00Z', author });
    const previous = previousDose({ plan: signed, at: '14:05', unsigned: { at: '14:10', because: ['inputs'] } });
    expect(previous).toMatchObject({ total: { value: 140 }, duration: { value: 240 } });
    const tenFold = planView(draftOf(), { findings: undefined, asOf: '2026-11-24', previous }).plan?.checks.filter(
      ({ id }) => id.startsWith('ten-fold'),
    );
    expect(tenFold).toEqual([]);
  });
});

describe('the weight on record', () => {
  it('counts while it is recent, and waits to be confirmed', () => {
    const { plan, reading } = viewOf({ weight: undefined }, recorded(70, '2026-11-21'));
    expect(plan?.weight).toMatchObject({ weight: { value: 70 }, date: '2026-11-21' });
    expect(reading.weightIsProposed).toBe(true);
    expect(viewOf({ weight: '70' }, recorded(70, '2026-11-21')).reading.weightIsProposed).toBe(false);
  });

  it('does not count by itself once it is old, nor through the findings', () => {
    const { plan, known } = viewOf({ weight: undefined }, recorded(70, '2026-09-01'));
    expect(known).toMatchObject({ value: 70, isOld: true, daysAgo: 84 });
    expect(plan?.weight).toBeUndefined();
    expect(plan?.checks[0]).toMatchObject({ id: 'weight.missing', level: 'stop' });
  });

  it('is old on the day after the last that counts, and when nobody knows its day', () => {
    expect(viewOf({}, recorded(70, '2026-10-25')).known?.isOld).toBe(false);
    expect(viewOf({}, recorded(70, '2026-10-24')).known?.isOld).toBe(true);
    const undated = {
      weight: { fact: { finding: 'weight', value: { value: 70, unit: 'kg' }, source: 'Observation/1' } },
    } as const;
    expect(viewOf({}, undated).known?.isOld).toBe(true);
  });

  it('keeps its date with the plan once it is confirmed', () => {
    expect(viewOf({ weight: '70' }, recorded(70, '2026-09-01')).plan?.weight).toMatchObject({ date: '2026-09-01' });
    expect(viewOf({ weight: '72' }, recorded(70, '2026-09-01')).plan?.weight?.date).toBeUndefined();
  });
});

it('says when a figure is ten times what was signed before', () => {
  const { plan } = viewOf();
  if (plan === undefined) throw new Error('no plan');
  const signed = signPlan(plan, { signedAt: '2026-11-24T14:05:00Z', author });
  const unsigned = { at: '14:10', because: ['inputs'] } as const;
  const previous = previousDose({ plan: signed, at: '14:05', unsigned });
  expect(previousDose({ plan: signed, at: '14:05', unsigned: undefined })).toBeUndefined();
  const facts = (rate: string) =>
    planView(draftOf({ rate }), { findings: undefined, asOf: '2026-11-24', previous })
      .plan?.checks.filter(({ id }) => id.startsWith('ten-fold'))
      .map(({ fact, rule }) => `${fact} ${rule}`);
  expect(facts('5')?.[0]).toMatch(/^Rate: 5 mg\/kg per hour\. The last one was 0\.5 .* 10 times higher\./);
  expect(facts('0.6')).toEqual([]);
});

it('one pump gives the bolus first and the infusion after it', () => {
  const { plan } = viewOf({ bolus: '0.2', bolusMinutes: '5' });
  expect(plan?.input.regimen.events.map(({ type, start }) => [type, start.value])).toEqual([
    ['bolus', 0],
    ['infusion', 5],
  ]);
});

it('says why a plan that could be read cannot be planned', () => {
  // 100 mg/kg per hour at 500 kg for a week.
  const { plan, refusal } = viewOf({ weight: '500', rate: '100', hours: '168' });
  expect(plan).toBeUndefined();
  expect(refusal).toMatch(/^Planned total dose 8400000 cannot be planned\. Expected: 0 to 100000 mg\./);
});
