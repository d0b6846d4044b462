import { describe, expect, it } from 'vitest';
import { ignoredIn, stateOf, valueIn } from '../test/outcome.ts';
import { asOf, clinical, coded, condition, icd10Cm, record, snomedCt, verification } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const crps = coded(icd10Cm, 'G90.50', 'CRPS I, unspecified');
const fibromyalgia = coded(icd10Cm, 'M79.7', 'Fibromyalgia');
const backPain = coded(icd10Cm, 'M54.50', 'Low back pain');
const cordInjury = coded(icd10Cm, 'S14.0XXA', 'Concussion and edema of cervical spinal cord');
const chronicPain = coded(snomedCt, '82423001', 'Chronic pain');

const suggestions = (input: unknown) => stateOf(input, 'target-pain')?.hints?.map(({ suggests }) => suggests);

describe('a choice that the record proposes', () => {
  it('one kind on record is proposed', () => {
    expect(stateOf(record(condition(crps, { id: '1', onsetDateTime: '2024-03' })), 'target-pain')).toEqual({
      fact: {
        finding: 'target-pain',
        value: 'crps',
        source: 'Condition/1',
        date: '2024-03',
        note: 'CRPS I, unspecified',
      },
    });
  });

  it('twice the same kind is one kind', () => {
    const two = record(condition(crps, { id: '1' }), condition(coded(icd10Cm, 'G56.40', 'Causalgia'), { id: '2' }));
    expect(stateOf(two, 'target-pain')?.fact).toMatchObject({
      value: 'crps',
      note: 'CRPS I, unspecified; also Condition/2',
    });
  });

  it('several kinds leave it open, each cited', () => {
    const several = record(condition(fibromyalgia, { id: '1' }), condition(backPain, { id: '2' }));
    const state = stateOf(several, 'target-pain');
    expect(state?.fact).toBeUndefined();
    expect(state?.hints).toMatchObject([
      { source: 'Condition/1', suggests: 'fibromyalgia', why: 'one of several kinds on record' },
      { source: 'Condition/2', suggests: 'spinal-pain', why: 'one of several kinds on record' },
    ]);
  });

  it('another kind that is in doubt leaves it open', () => {
    const input = record(condition(crps, { verificationStatus: verification('provisional') }), condition(fibromyalgia));
    expect(valueIn(input, 'target-pain')).toBeUndefined();
    expect(new Set(suggestions(input))).toEqual(new Set(['crps', 'fibromyalgia']));
  });

  it('a doubt about the same kind does not stand against it', () => {
    const provisional = condition(coded(icd10Cm, 'G56.40', 'Causalgia'), {
      verificationStatus: verification('provisional'),
    });
    expect(valueIn(record(condition(crps), provisional), 'target-pain')).toBe('crps');
  });

  it('a generic code does not stand against one specific kind, and is named beside it', () => {
    const generic = coded(icd10Cm, 'G89.29', 'Other chronic pain');
    const specific = coded(icd10Cm, 'G90.511', 'CRPS I of right upper limb');
    for (const input of [
      record(condition(specific, { id: '1' }), condition(generic, { id: '2', onsetDateTime: '2026-05-01' })),
      record(condition(generic, { id: '2' }), condition(specific, { id: '1', onsetDateTime: '2020-05-01' })),
    ]) {
      const state = stateOf(input, 'target-pain');
      expect(state?.fact).toMatchObject({ value: 'crps', source: 'Condition/1' });
      expect(state?.fact?.note).toBe('CRPS I of right upper limb; also Condition/2');
    }
    expect(valueIn(record(condition(generic)), 'target-pain')).toBe('other-chronic-pain');
    const doubtful = condition(generic, { verificationStatus: verification('provisional') });
    expect(valueIn(record(condition(specific), doubtful), 'target-pain')).toBe('crps');
  });

  it('a resolved kind is none', () => {
    const input = record(condition(crps), condition(fibromyalgia, { clinicalStatus: clinical('resolved') }));
    expect(valueIn(input, 'target-pain')).toBe('crps');
    expect(suggestions(input)).toBeUndefined();
  });
});

describe('a composite kind', () => {
  it('needs a code of each list, which then propose nothing else', () => {
    const input = record(condition(cordInjury, { id: 'injury' }), condition(chronicPain, { id: 'pain' }));
    const state = stateOf(input, 'target-pain');
    expect(state?.fact).toMatchObject({ value: 'spinal-cord-injury-pain', source: 'Condition/injury' });
    expect(state?.fact?.note).toBe('Concussion and edema of cervical spinal cord; also Condition/pain');
    expect(state?.hints).toBeUndefined();
  });

  it('both codes can stand in one condition', () => {
    const both = { coding: [...(cordInjury.coding ?? []), ...(chronicPain.coding ?? [])] };
    expect(valueIn(record(condition(both)), 'target-pain')).toBe('spinal-cord-injury-pain');
  });

  it('the injury alone only raises the question', () => {
    const state = stateOf(record(condition(cordInjury)), 'target-pain');
    expect(state?.fact).toBeUndefined();
    expect(state?.hints).toMatchObject([{ suggests: 'spinal-cord-injury-pain' }]);
  });

  it('an unsettled part makes up nothing, and leaves the question open', () => {
    const input = record(
      condition(cordInjury, { verificationStatus: verification('provisional') }),
      condition(chronicPain),
    );
    expect(valueIn(input, 'target-pain')).toBeUndefined();
    expect(new Set(suggestions(input))).toEqual(new Set(['other-chronic-pain', 'spinal-cord-injury-pain']));
    const sequela = coded(icd10Cm, 'S14.109S', 'Injury of cervical spinal cord, sequela');
    const chronicTrauma = condition(coded(icd10Cm, 'G89.21', 'Chronic pain due to trauma'));
    const provisional = condition(sequela, { verificationStatus: verification('provisional') });
    expect(valueIn(record(provisional, chronicTrauma), 'target-pain')).toBeUndefined();
    expect(valueIn(record(condition(sequela), chronicTrauma), 'target-pain')).toBe('spinal-cord-injury-pain');
  });

  it('another kind beside it leaves the question open', () => {
    const input = record(condition(cordInjury), condition(chronicPain), condition(crps));
    expect(valueIn(input, 'target-pain')).toBeUndefined();
    expect(new Set(suggestions(input))).toEqual(new Set(['spinal-cord-injury-pain', 'crps']));
  });

  it('an ended part is ignored with its reason', () => {
    const input = record(
      condition(cordInjury, { id: 'injury', clinicalStatus: clinical('resolved') }),
      condition(chronicPain),
    );
    expect(valueIn(input, 'target-pain')).toBe('other-chronic-pain');
    expect(ignoredIn(readRecord(input, asOf))).toEqual({ 'Condition/injury': 'resolved' });
  });
});
