import { InvalidValueError } from '@ketaguide/quantities';
import { describe, expect, it } from 'vitest';
import { at, bag, course, infusion, made, mLPerHour, signedPlan, startedCase, uuid } from '../../test/made-entries.ts';
import { readEvent } from './read-event.ts';

const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const vitals = {
  id: uuid(1),
  course,
  infusion,
  type: 'vitals-recorded',
  happenedAt: at('10:15'),
  enteredAt: at('10:16'),
  author: 'nurse',
  rulesVersion: '1.0.0',
  policyVersion: '1',
  basedOn: 5,
  data: { phase: 'infusion', signs: { pulse: { value: 72 }, 'oxygen-saturation': { notObtained: 'probe off' } } },
};

describe('an entry that reads', () => {
  it('is the same as it was sent', () => {
    expect(readEvent(overTheWire(vitals))).toEqual(vitals);
  });
  it.each(startedCase().map((entry) => [entry.type, entry] as const))('%s', (_type, entry) => {
    expect(readEvent(overTheWire(entry))).toEqual(overTheWire(entry));
  });
  it('a correction may stand in the course itself', () => {
    const data = { entry: uuid(2), data: { weight: { value: 71, unit: 'kg' } }, happened: at('09:00'), reason: 'typo' };
    expect(readEvent({ ...vitals, type: 'entry-corrected', infusion: null, data }).infusion).toBeNull();
  });
  it('an answer is one that the finding can have', () => {
    const answer = made('finding-answered', '08:00', { finding: 'pregnancy', value: 'unknown' });
    expect(readEvent(overTheWire(answer)).data).toEqual({ finding: 'pregnancy', value: 'unknown' });
  });
  it('a record with its medicines', () => {
    const medicine = { valueSet: 'drug.opioid', name: 'Morphine', source: 'MedicationRequest/7' };
    const medicines = [medicine, { ...medicine, date: '2026-10' }];
    const read = made('record-read', '08:00', { findings: {}, medicines, asOf: '2026-11-24' });
    expect(readEvent(overTheWire(read)).data).toEqual({ findings: {}, medicines, asOf: '2026-11-24' });
  });
  it('an answer can be taken back', () => {
    const answer = made('finding-answered', '08:00', { finding: 'pregnancy', value: null });
    expect(readEvent(overTheWire(answer)).data).toEqual({ finding: 'pregnancy', value: null });
  });
});

it.each(['proved', 'proved-on-device', 'not-proved'] as const)('a reading by somebody %s', (identity) => {
  const amounts = { ...bag, rate: mLPerHour(17.5) };
  const data = { purpose: 'start', planned: amounts, read: amounts, agrees: true, identity } as const;
  expect(readEvent(overTheWire(made('read-back-entered', '09:50', data))).data).toEqual(data);
});

const started = made('started', '10:00', { rate: mLPerHour(17.5), bag });
const recordRead = made('record-read', '08:00', { findings: {}, medicines: [], asOf: '2026-11-24' });
const pregnant = { finding: 'pregnancy', value: 'yes', source: 'Condition/1' };

describe('an entry that does not read says which field, what it is and what was expected', () => {
  it.each([
    ['nothing', null, 'event: expected an object'],
    ['no id', { ...vitals, id: undefined }, 'id: expected a UUID in lower case, got nothing.'],
    ['a field too many', { ...vitals, sequence: 3 }, 'event: expected only the keys'],
    ['an unknown type', { ...vitals, type: 'deleted' }, 'type: expected one of course-opened'],
    [
      'a rate beyond all pumps',
      { ...started, data: { rate: mLPerHour(1e308), bag } },
      'data.rate.value: expected a number of at most 1,000,000, got 1e+308.',
    ],
    [
      'a bag of next to nothing',
      { ...started, data: { rate: mLPerHour(17.5), bag: { ...bag, volume: { value: 5e-324, unit: 'mL' } } } },
      'data.bag.volume.value: expected 0, or 0.000001 or more, got 5e-324.',
    ],
    [
      'a hint that is none',
      { ...recordRead, data: { ...recordRead.data, findings: { pregnancy: { hints: 5 } } } },
      'data.findings.pregnancy.hints: expected a list, got 5.',
    ],
    [
      'a contrary fact without a source',
      {
        ...recordRead,
        data: {
          ...recordRead.data,
          findings: { pregnancy: { fact: { ...pregnant, conflictsWith: [{ ...pregnant, source: '' }] } } },
        },
      },
      'data.findings.pregnancy.fact.conflictsWith[0].source: expected a text',
    ],
    [
      'one within another without an end',
      { ...vitals, data: JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) },
      'event: expected at most 64 levels',
    ],
    ['a local time', { ...vitals, happenedAt: '2026-11-24T10:15:00+01:00' }, 'happenedAt: expected an instant'],
    ['no such day', { ...vitals, happenedAt: '2026-02-30T10:15:00.000Z' }, 'happenedAt: expected an instant'],
    ['a sequence in text', { ...vitals, basedOn: '5' }, 'basedOn: expected a whole number of 0 or more, got "5".'],
    ['an infusion left out', { ...vitals, infusion: null }, 'infusion: expected an infusion for vitals-recorded'],
    [
      'a number in text',
      { ...vitals, data: { phase: 'infusion', signs: { pulse: { value: '72' } } } },
      'data.signs.pulse.value: expected a number, got "72".',
    ],
    [
      'a number that is not finite',
      { ...vitals, data: { phase: 'infusion', signs: { pulse: { value: Number.NaN } } } },
      'data.signs.pulse.value: expected a number, got NaN.',
    ],
    [
      'a mark that is none',
      { ...started, data: { rate: mLPerHour(17.5), bag, withoutServer: false } },
      'data.withoutServer: expected true, or to be left out, got false.',
    ],
    ['no signs', { ...vitals, data: { phase: 'infusion', signs: {} } }, 'data.signs: expected at least one sign'],
    [
      'a sign that nobody knows',
      { ...vitals, data: { phase: 'infusion', signs: { mood: { value: 1 } } } },
      'data.signs: expected only the keys systolic-pressure',
    ],
    [
      'another unit',
      { ...started, data: { bag, rate: { value: 17.5, unit: 'mg/h' } } },
      'data.rate.unit: expected mL/h, got "mg/h".',
    ],
    ['no unit', { ...started, data: { bag, rate: { value: 17.5 } } }, 'data.rate.unit: expected mL/h, got nothing.'],
    ['a start at 0', { ...started, data: { bag, rate: mLPerHour(0) } }, 'data.rate.value: expected more than 0 mL/h'],
    [
      'a weight in pounds',
      made('weight-entered', '08:00', { weight: { value: 154, unit: 'lb' } as never, measuredOn: '2026-11-24' }),
      'data.weight.unit: expected kg, got "lb".',
    ],
    [
      'an impossible weight',
      made('weight-entered', '08:00', { weight: { value: 700, unit: 'kg' }, measuredOn: '2026-11-24' }),
      'data.weight.value: expected 1 to 500 kg, got 700.',
    ],
    [
      'an answer of another finding',
      made('finding-answered', '08:00', { finding: 'pregnancy', value: 'severe' }),
      'data.value: expected one of yes, no, unknown, got "severe".',
    ],
    [
      'an answer to what is worked out',
      made('finding-answered', '08:00', { finding: 'positive-response', value: 'yes' }),
      'data.finding: expected a finding that can be answered',
    ],
    [
      'a score outside its scale',
      made('score-recorded', '08:00', { measure: 'nrs', role: 'baseline', score: 11 }),
      'data.score: expected 0 to 10, got 11.',
    ],
    [
      'an item that cannot be confirmed, without a reason',
      made('item-checked', '09:30', { item: 'consent', state: 'cannot-confirm' }),
      'data.reason: expected a reason',
    ],
    [
      'a record that says nothing of medicines',
      made('record-read', '08:00', { findings: {}, asOf: '2026-11-24' } as never),
      'data.medicines: expected a list, got nothing.',
    ],
    [
      'a medicine without its value set',
      made('record-read', '08:00', { findings: {}, medicines: [{ name: 'Morphine' } as never], asOf: '2026-11-24' }),
      'data.medicines[0].valueSet: expected a text, got nothing.',
    ],
    [
      'a plan without results',
      made('plan-signed', '09:00', { plan: { ...signedPlan(), result: null as never } }),
      'data.plan.result: expected an object',
    ],
  ])('%s', (_what, json, message) => {
    expect(() => readEvent(json)).toThrow(InvalidValueError);
    expect(() => readEvent(json)).toThrow(message);
  });
});
