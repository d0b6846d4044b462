import { recordRules } from '@ketaguide/guideline';
import { valueSetById, valueSetIds } from '@ketaguide/guideline/value-sets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateOf, valueIn } from '../test/outcome.ts';
import { asOf, coded, condition, icd10Cm, record } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

/** I50.21 settles poorly controlled cardiovascular disease, I21.4 and I22.0 for 28 days, I50.9 only raises the question. */
const cardiovascular = (codes: readonly string[], onsetDateTime: string) =>
  record(
    condition(
      { coding: codes.flatMap((code) => coded(icd10Cm, code, `Code ${code}`).coding ?? []) },
      { id: '1', onsetDateTime },
    ),
  );
const finding = 'poorly-controlled-cardiovascular-disease';

describe('of several codings of one condition', () => {
  it.each([
    ['I21.4', 'I50.21'],
    ['I50.21', 'I21.4'],
  ])('the one that settles it whatever its age decides over one that has to be recent: %s, %s', (...codes) => {
    expect(stateOf(cardiovascular(codes, '2025-03-01'), finding)?.fact).toMatchObject({
      value: 'yes',
      date: '2025-03-01',
      note: 'Code I50.21',
    });
  });

  it.each([
    ['I21.4', 'I22.0'],
    ['I21.4', 'I50.9'],
    ['I50.9', 'I21.4'],
  ])('neither settles it: %s, %s, of last year', (...codes) => {
    const state = stateOf(cardiovascular(codes, '2025-03-01'), finding);
    expect(state?.fact).toBeUndefined();
    expect(state?.hints).toHaveLength(1);
  });

  it('one that has to be recent, and is, settles it', () => {
    expect(valueIn(cardiovascular(['I50.9', 'I21.4'], '2026-11-01'), finding)).toBe('yes');
  });

  const someCoding = fc
    .tuple(fc.constantFrom(...valueSetIds), fc.constantFrom(...recordRules.precedence.betweenCodings))
    .map(([id, list]) => valueSetById(id)?.lists[list] ?? [])
    .filter((entries) => entries.length > 0)
    .chain((entries) => fc.constantFrom(...entries))
    .map(({ system, code, codePrefix }) => ({ system, code: code ?? codePrefix }));
  const infarction = fc.constantFrom('I21.4', 'I22.0', 'I50.21', 'I50.9').map((code) => ({ system: icd10Cm, code }));
  const verification = fc.constantFrom(
    ...recordRules.condition.confirmedVerificationStatus,
    recordRules.condition.refutedVerificationStatus,
    ...recordRules.condition.unsettledVerificationStatus,
  );

  it('the order never matters: each finding has the same value, and hints or none', () => {
    const codings = fc.array(fc.oneof(someCoding, infarction), { minLength: 2, maxLength: 4 });
    const inSomeOrder = codings.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(
        inSomeOrder,
        fc.constantFrom('2025-03-01', '2026-11-01'),
        verification,
        ([one, other], day, status) => {
          const [first, second] = [one, other].map((coding) =>
            said(condition({ coding: [...coding] }, { onsetDateTime: day, verificationStatus: coded('', status) })),
          );
          expect(second).toEqual(first);
        },
      ),
    );
  });
});

/** The value of each finding that the record says something of, and whether it has hints. */
const said = (resource: ReturnType<typeof condition>) =>
  Object.entries(readRecord(record(resource), asOf).findings).map(([id, state]) => [
    id,
    state?.fact?.value,
    state?.hints !== undefined,
  ]);
