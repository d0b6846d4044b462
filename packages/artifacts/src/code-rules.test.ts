import {
  lookUpCode,
  type ValueSet,
  type ValueSetEntry,
  valueSetById,
  valueSetIds,
} from '@ketaguide/guideline/value-sets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CodeRule, codeRules } from './code-rules.ts';
import { comparedCode, icd10Cm } from './icd-10-cm.ts';

const named = { display: '', source: '' };
const code = (value: string, system = icd10Cm, lookBackDays?: number): ValueSetEntry => ({
  ...named,
  system,
  code: value,
  ...(lookBackDays === undefined ? {} : { lookBackDays }),
});
const family = (codePrefix: string, exceptions: readonly string[] = []): ValueSetEntry => ({
  ...named,
  system: icd10Cm,
  codePrefix,
  exceptions,
});
const lists = (given: Partial<ValueSet['lists']>): ValueSet['lists'] => ({
  settles: [],
  'raises-question': [],
  'settles-no': [],
  excludes: [],
  ...given,
});

/** What the first rule that fits says, or undefined. */
const outcome = (rules: readonly CodeRule[], value: string, system = icd10Cm): CodeRule | undefined =>
  rules.find(
    (rule) =>
      rule.system === system &&
      (rule.codes.includes(value) ||
        rule.families.some(
          ({ prefix, exceptions }) =>
            value.startsWith(prefix) && !exceptions.some((exception) => value.startsWith(exception)),
        )),
  );

describe('Which list of a value set decides', () => {
  const rules = codeRules({
    lists: lists({
      settles: [family('F20'), code('F20.5'), family('F31.2'), code('F31.9', icd10Cm, 28)],
      'raises-question': [family('F20.5'), code('F20.1'), family('F31', ['F31.7']), family('F3')],
      'settles-no': [code('F20.5')],
      excludes: [family('F20.9'), code('F31.9')],
    }),
  });

  test.each([
    ['a family that excludes, over a family that settles', 'F20.91', 'excludes'],
    ['a code that excludes, over the same code that settles', 'F31.9', 'excludes'],
    ['the code itself, over its family', 'F20.1', 'raises-question'],
    ['of equal codes the list that says most', 'F20.5', 'settles'],
    ['the closer family', 'F20.51', 'raises-question'],
    ['the wider family, where no other is closer', 'F20.2', 'settles'],
    ['a family behind the exception of another', 'F31.71', 'raises-question'],
  ])('%s', (_, value, list) => {
    expect(outcome(rules, value)?.list).toBe(list);
  });

  test('nothing for a code of another system, or of none of the families', () => {
    expect(outcome(rules, 'F20.5', 'http://snomed.info/sct')).toBeUndefined();
    expect(outcome(rules, 'F40')).toBeUndefined();
  });

  test('the first of two entries for one code', () => {
    const twice = codeRules({ lists: lists({ settles: [code('I21.4', icd10Cm, 28), code('I21.4')] }) });
    expect(outcome(twice, 'I21.4')?.lookBackDays).toBe(28);
  });
});

describe('The rules of every value set of the definition', () => {
  const sets = valueSetIds.map((id) => valueSetById(id)).filter((valueSet) => valueSet !== undefined);
  const rulesById = new Map(sets.map((valueSet) => [valueSet.id, codeRules(valueSet)]));
  const entries = sets.flatMap((valueSet) => Object.values(valueSet.lists).flat());
  const someCode = fc
    .tuple(fc.constantFrom(...entries), fc.constantFrom('', '0', '1', '2', '9', 'A', '11', '9XA'))
    .map(([entry, rest]) => ({
      system: entry.system,
      value: entry.codePrefix === undefined ? entry.code : `${entry.codePrefix}${rest}`,
    }));

  test('say what the lookup of the definition says, of any code in any set', () => {
    fc.assert(
      fc.property(someCode, fc.constantFrom(...rulesById), ({ system, value }, [id, rules]) => {
        const match = lookUpCode(system, value).find(({ valueSet }) => valueSet === id);
        const rule = match === undefined ? undefined : outcome(rules, comparedCode(system, value), system);
        expect({ list: rule?.list, lookBackDays: rule?.lookBackDays }).toEqual({
          list: match?.list,
          lookBackDays: match?.entry.lookBackDays,
        });
      }),
      { numRuns: 3_000 },
    );
  });
});
