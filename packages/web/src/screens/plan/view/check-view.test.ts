import { giveReason } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { plain, planOf } from '../test-support/drafts.ts';
import { checkRows, countWords, metRows } from './check-view.ts';

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
