import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanInput } from '../index.ts';
import { planDocument } from '../index.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { answered, type Figures, planOf, planOfJson } from '../test-support/plans.ts';

const messagesOf = (plan: Plan): readonly string[] =>
  planDocument(plan).sessions.flatMap(({ waysOut }) => waysOut.map(({ message }) => message));
const waysOf = (plan: Plan) => planDocument(plan).sessions.flatMap(({ waysOut }) => waysOut);

describe('worked by hand', () => {
  it('nothing fails, nothing to change', () => {
    expect(messagesOf(planOf())).toEqual([]);
    expect(messagesOf(planOf({ rate: 0.35 }))).toEqual([]);
  });
  it('70 mg in 2 h: longer at this rate; faster would still be 2 h', () => {
    expect(messagesOf(planOf({ durationMin: 120 }))).toEqual(['Run for 2 h 18 min: 80.5 mg infused.']);
  });
  it('52.5 mg in 2.5 h at 0.3: longer, or faster', () => {
    // 21 mg/h: 80 mg after 228.6 min. In 150 min 80 mg are 32 mg/h, 0.4571 mg/kg per hour.
    expect(messagesOf(planOf({ rate: 0.3, durationMin: 150 }))).toEqual([
      'Run for 3 h 49 min: 80.2 mg infused.',
      'Run at 0.46 mg/kg per hour (32.2 mg per hour): 80.5 mg infused.',
    ]);
  });
  it('faster only as far as the setting allows', () => {
    // 40 kg in 121 min: 80 mg are 0.992 mg/kg per hour. 39 kg: 1.017, above the threshold.
    const at = (weightKg: number) => messagesOf(planOf({ weightKg, rate: 0.5, durationMin: 121 }));
    expect(at(40)).toContain('Run at 1 mg/kg per hour (40 mg per hour): 80.7 mg infused.');
    expect(at(39)).toEqual(['Run for 4 h 7 min: 80.3 mg infused.']);
  });
  it('too fast: down to the threshold, or with the setting', () => {
    expect(messagesOf(planOf({ rate: 1.2 }))).toEqual([
      'Run at 1 mg/kg per hour (70 mg per hour): 280 mg infused.',
      'With monitored setting, resuscitation equipment, rescue medications and emergency personnel.',
    ]);
    const findings = answered({ 'setting-rescue-medications': 'unknown' });
    expect(messagesOf(planOf({ rate: 1.2 }, { findings }))).toContain('With rescue medications.');
  });
  it('far too fast, with a bolus ten times too large, in a bag that is too small: all at once', () => {
    expect(waysOf(planOf({ rate: 8, bolusMgPerKg: 3.5 }, { stated: { careSetting: 'monitored' } }))).toEqual([
      {
        // 2 mg/kg/h × 70 kg × 4 h = 560 mg, and 24.5 mg as a bolus.
        message:
          'Run at 2 mg/kg per hour (140 mg per hour): 560 mg infused. Bolus 0.35 mg/kg (24.5 mg). Bag 1,000 mg in 500 mL (2 mg per mL).',
        clears: ['dosing.bolus.above-maximum', 'dosing.infusion.above-refractory-maximum', 'bag.not-sufficient'],
        changes: [
          { what: 'bolus', fromMgPerKg: 3.5, toMgPerKg: 0.35 },
          { what: 'rate', fromMgPerKgPerH: 8, toMgPerKgPerH: 2 },
          { what: 'bag', toMg: 1000, toMl: 500 },
        ],
        totalMg: 560,
        durationMin: 240,
      },
    ]);
  });
  it('slower, and then longer, where one brings up the other', () => {
    // 40 kg at 3 mg/kg per hour for 50 min is 100 mg. At 1 mg/kg per hour 80 mg take 2 h, and more than 2 h are asked for.
    expect(messagesOf(planOf({ weightKg: 40, rate: 3, durationMin: 50 }))).toEqual([
      'Run at 1 mg/kg per hour (40 mg per hour) for 2 h 1 min: 80.7 mg infused.',
      'Run at 2 mg/kg per hour (80 mg per hour) for 2 h 1 min: 161.3 mg infused. With monitored setting, resuscitation equipment, rescue medications and emergency personnel.',
    ]);
  });
  it('more bags where none that is listed is large enough', () => {
    expect(messagesOf(planOf({ rateMgPerH: 22, durationMin: 5760 }))).toEqual(['5 bags.']);
  });
  it('the smallest listed bag in the place of one that is not', () => {
    expect(messagesOf(planOf({ bag: { mg: 400, ml: 250 } }))).toEqual(['Bag 200 mg in 100 mL (2 mg per mL).']);
  });
  it("keeps a clinic's own limits: cut off at its longest duration", () => {
    const policy = { ...defaultPolicy, limits: { durationMaximum: { value: 180, unit: 'min' } } } as const;
    expect(messagesOf(planOf({}, { policy }))).toEqual(['Run for 3 h: 105 mg infused.']);
    // 0.35 at 50 kg would need 4 h 35 min, so only faster is left.
    expect(messagesOf(planOf({ weightKg: 50, rate: 0.35, durationMin: 150 }, { policy }))).toEqual([
      'Run at 0.64 mg/kg per hour (32 mg per hour): 80 mg infused.',
    ]);
  });
  it('no way where only the patient is in question', () => {
    expect(messagesOf(planOf({}, { findings: answered({ pregnancy: 'yes' }) }))).toEqual([]);
  });
  it('for each infusion of a course by itself', () => {
    const day = (t: number, durationMin: number) => ({ t, type: 'infusion', durationMin, rateMgPerKgPerH: 0.5 });
    const plan = planOfJson({ patient: { weightKg: 70 }, events: [day(0, 240), day(1440, 120)] });
    expect(plan.infusions.map(({ waysOut }) => waysOut.length)).toEqual([0, 1]);
  });
});

describe('properties', () => {
  const hundredths = (from: number, to: number) => fc.integer({ min: from * 100, max: to * 100 }).map((n) => n / 100);
  const figures = fc.record({
    weightKg: fc.integer({ min: 30, max: 200 }),
    rate: hundredths(0.1, 9),
    durationMin: fc.integer({ min: 10, max: 600 }),
    bolusMgPerKg: fc.option(hundredths(0.01, 4), { nil: undefined }),
  });
  const stated = fc.constantFrom<NonNullable<PlanInput['stated']>>(
    {},
    { careSetting: 'monitored' },
    { careSetting: 'icu', refractoryPain: 'yes' },
  );
  const planFrom = (
    chosen: Omit<Figures, 'bolusMgPerKg'> & { bolusMgPerKg: number | undefined },
    more: Partial<PlanInput>,
  ) => {
    const { bolusMgPerKg, ...others } = chosen;
    return planOf({ ...others, ...(bolusMgPerKg === undefined ? {} : { bolusMgPerKg }) }, more);
  };
  const isOpen = ({ level, id }: Plan['checks'][number]) =>
    level !== 'note' && !['pump.rounding-crosses-limit'].includes(id);

  it('whatever fails has a way out, and after any of them nothing fails', () => {
    fc.assert(
      fc.property(figures, stated, (chosen, conditions) => {
        const plan = planFrom(chosen, { stated: conditions });
        const ways = waysOf(plan);
        expect(ways.length > 0).toBe(plan.checks.some((check) => isOpen(check) || check.id === 'bag.not-sufficient'));
        for (const way of ways) {
          const changed = Object.assign(
            { ...chosen, bag: { mg: 500, ml: 250 } },
            ...way.changes.map((change) => {
              switch (change.what) {
                case 'bolus':
                  return { bolusMgPerKg: change.toMgPerKg === 0 ? undefined : change.toMgPerKg };
                case 'rate':
                  return { rate: change.toMgPerKgPerH };
                case 'duration':
                  return { durationMin: change.toMin };
                case 'bag':
                  return { bag: { mg: change.toMg, ml: change.toMl } };
                default:
                  return {};
              }
            }),
          ) as typeof chosen;
          const settled = way.changes.some(({ what }) => what === 'setting');
          const after = planFrom(changed, {
            stated: settled ? { ...conditions, careSetting: 'monitored' } : conditions,
          });
          expect(after.checks.filter(isOpen).map(({ id }) => id)).toEqual([]);
          expect(after.infused?.value).toBeCloseTo(way.totalMg ?? 0, 6);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('longer is no longer than it has to be', () => {
    fc.assert(
      fc.property(figures, ({ weightKg, durationMin }) => {
        const [way] = waysOf(planOf({ weightKg, rate: 0.5, durationMin }));
        const change = way?.changes.find(({ what }) => what === 'duration');
        if (change?.what !== 'duration') return;
        expect(waysOf(planOf({ weightKg, rate: 0.5, durationMin: change.toMin - 1 }))).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
