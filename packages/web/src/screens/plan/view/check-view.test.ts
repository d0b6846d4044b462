import { giveReason } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { plain, planOf, usual } from '../test-support/drafts.ts';
import { checkRows, countWords, metRows } from './check-view.ts';
import { shortest, wayOutRows } from './way-out-view.ts';

describe('the checks', () => {
  it('are fact, rule and choice, with grade, source and the reasons that fit', () => {
    const [row] = checkRows(planOf({ hours: '2' }).plan);
    expect(row).toMatchObject({
      levelWords: 'Reason needed',
      provenance: 'guideline',
      tag: { statement: 'dosing.dose-response' },
    });
    expect(plain(row?.fact ?? '')).toBe('70 mg in 2 h.');
    expect(row?.reasons.map(({ id }) => id)).toContain('other');
  });

  it('take a reason for the fact that it was given for', () => {
    const [first] = planOf({ hours: '2' }).plan.checks;
    if (first === undefined) throw new Error('no check');
    const reasons = [giveReason(first, 'specialist-advice')];
    expect(checkRows(planOf({ hours: '2', reasons }).plan)[0]?.levelWords).toBe('Reason given');
    expect(checkRows(planOf({ hours: '1', reasons }).plan)[0]?.levelWords).toBe('Reason needed');
  });

  it('are counted', () => {
    const short = planOf({ hours: '2' }).plan;
    expect(countWords(short, metRows(short))).toBe('1 reason needed, 2 met');
    const high = planOf({ rate: '8' }).plan;
    expect(countWords(high, [])).toMatch(/^1 stop, 1 reason needed/);
  });

  it('end with what is met', () => {
    const texts = metRows(planOf().plan).map(({ text }) => plain(text));
    expect(texts).toContain('140 mg over 4 h. At least 80 mg over more than 2 h.');
    expect(texts).toContain('140 mg needs 70 mL. The bag holds 250 mL.');
    expect(texts.find((text) => text.startsWith('0.5 mg/kg per hour.'))).toMatch(/0\.5 to 2 mg\/kg per hour/);
  });
});

describe('the ways out', () => {
  it('change the draft in one tap', () => {
    const { plan } = planOf({ hours: '2' });
    const ways = wayOutRows(plan, { ...usual, hours: '2' });
    expect(ways.map(({ change }) => change)).toEqual([{ hours: '2', minutes: '18' }]);
  });

  it('never state a setting for a person', () => {
    const { plan } = planOf({ rate: '1.2' });
    const ways = wayOutRows(plan, { ...usual, rate: '1.2' });
    expect(ways.map(({ change }) => change)).toEqual([{ rate: '1' }, undefined]);
    expect(ways[1]?.toSettle).toHaveLength(4);
  });

  it('know the shortest infusion that meets both', () => {
    const least = shortest(planOf({ hours: '2' }).plan);
    expect([plain(least?.rate ?? ''), plain(least?.duration ?? ''), plain(least?.total ?? '')]).toEqual([
      '0.5 mg/kg per hour',
      '2 h 18 min',
      '80.5 mg',
    ]);
  });
});
