import { describe, expect, it } from 'vitest';
import { viewOf } from '../test-support/drafts.ts';
import { listedBag } from './way-out-view.ts';

const bagOf = (bag: Parameters<typeof viewOf>[0] & object) => viewOf(bag).reading.bag;

const madeOf = (vial: number | undefined) => ({ vial, diluent: undefined });

describe('the bag', () => {
  it('of the list is a bag without a vial, and says what to draw with one', () => {
    expect(listedBag({ mg: 500, ml: 250 }, madeOf(undefined))).toMatchObject({ drawn: '', volume: '250' });
    expect(listedBag({ mg: 500, ml: 250 }, madeOf(50))).toMatchObject({ drawn: '10', volume: '250' });
    expect(listedBag({ mg: 50, ml: 50 }, madeOf(100)).drawn).toBe('0.5');
    expect(bagOf({ bag: listedBag({ mg: 500, ml: 250 }, madeOf(undefined)) }).bag).toMatchObject({
      drug: { value: 500 },
    });
  });

  it('is not made while a part is missing', () => {
    expect(bagOf({ bag: { listed: undefined, vial: 50, drawn: '10', volume: '', diluent: undefined } })).toMatchObject({
      bag: undefined,
      problem: undefined,
    });
  });

  it('is refused in words when it holds less than what was drawn, or 100 mg/mL undiluted', () => {
    const made = (vial: number, drawn: string, volume: string) =>
      bagOf({ bag: { listed: undefined, vial, drawn, volume, diluent: undefined } });
    expect(made(50, '20', '10').problem).toBe('Bag volume: at least the 20 mL drawn.');
    expect(made(100, '5', '5').problem).toMatch(/^Bag concentration: at most 50 mg per mL/);
    expect(made(100, '5', '10').bag).toMatchObject({ concentration: { value: 50 } });
  });
});

it('what is missing is named', () => {
  expect(viewOf({ weight: '', rate: '', hours: '' }).reading.missing).toEqual(['weight', 'rate', 'duration']);
  expect(viewOf({ bolus: '0.2' }).reading.missing).toEqual(['minutes of the bolus']);
});
