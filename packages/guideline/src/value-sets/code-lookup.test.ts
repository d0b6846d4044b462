import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLookup } from './code-lookup.ts';
import { lookUpCode, valueSetById, valueSetIds } from './index.ts';
import { type ListName, listNames, type ValueSetData, type ValueSetEntry } from './value-set.ts';

const icd10Cm = 'http://hl7.org/fhir/sid/icd-10-cm';
const snomedCt = 'http://snomed.info/sct';

const entry = (codes: { code?: string; codePrefix?: string; exceptions?: string[] }) => ({
  system: 'icd-10-cm',
  display: 'a name',
  source: 0,
  ...codes,
});

const file: ValueSetData = {
  id: 'heart',
  description: 'made up for the test',
  settles: [entry({ codePrefix: 'I50.2' }), entry({ code: 'I51' }), entry({ codePrefix: 'I60' })],
  'raises-question': [
    entry({ codePrefix: 'I50', exceptions: ['I50.8'] }),
    entry({ code: 'I50.21' }),
    entry({ codePrefix: 'I51' }),
    entry({ codePrefix: 'I60' }),
  ],
  excludes: [entry({ codePrefix: 'I50.29' }), entry({ codePrefix: 'I6' })],
  sources: ['seen somewhere'],
};
const other: ValueSetData = {
  ...file,
  id: 'aorta',
  settles: [entry({ code: 'I50.8' })],
  'raises-question': [],
  excludes: [],
};

/** `value set: list` of every match. */
const lists = (code: string, look = codeLookup([file, other]), system = icd10Cm): readonly string[] =>
  look(system, code).map((match) => `${match.valueSet}: ${match.list}`);

describe('inside one value set', () => {
  it.each([
    ['the longest prefix decides', 'I50.20', ['heart: settles']],
    ['a shorter prefix where no longer one fits', 'I50.9', ['heart: raises-question']],
    ['the prefix itself belongs to its family', 'I50', ['heart: raises-question']],
    ['a code decides over a family in the other list', 'I50.21', ['heart: raises-question']],
    ['a code decides over a family of the same length', 'I51', ['heart: settles']],
    ['a code that stands for itself says nothing of longer ones', 'I51.9', ['heart: raises-question']],
    ['an exception is left out, and may stand elsewhere', 'I50.8', ['aorta: settles']],
    ['what begins with an exception is left out', 'I50.89', []],
    ['excludes decides over a shorter match', 'I50.29', ['heart: excludes']],
    ['excludes decides over a longer match', 'I60.1', ['heart: excludes']],
    ['a prefix does not match a shorter code', 'I5', []],
  ])('%s (%s)', (_, code, expected) => {
    expect(lists(code)).toEqual(expected);
  });

  it('settles decides between equals', () => {
    const { excludes: _, ...withoutExcludes } = file;
    expect(lists('I60.1', codeLookup([withoutExcludes]))).toEqual(['heart: settles']);
  });
});

describe('a match', () => {
  it('names the system and the source in full', () => {
    expect(codeLookup([file])(icd10Cm, 'i5020')).toEqual([
      {
        valueSet: 'heart',
        list: 'settles',
        entry: { system: icd10Cm, codePrefix: 'I50.2', exceptions: [], display: 'a name', source: 'seen somewhere' },
      },
    ]);
  });

  it('is remembered, however the code was written', () => {
    const look = codeLookup([file]);
    expect(look('urn:oid:2.16.840.1.113883.6.90', ' i50.20')).toBe(look(icd10Cm, 'I5020'));
  });

  it('may come from several value sets, in the order of their ids', () => {
    const third: ValueSetData = { ...file, id: 'lung' };
    expect(lists('I50.9', codeLookup([third, file]))).toEqual(['heart: raises-question', 'lung: raises-question']);
  });
});

describe('the examples of the design', () => {
  it.each([
    ['F20.9', 'active-psychosis', 'raises-question'],
    ['I50.9', 'poorly-controlled-cardiovascular-disease', 'raises-question'],
    ['I10', 'poorly-controlled-cardiovascular-disease', 'raises-question'],
    ['I10', 'cardiovascular-disease-suspected-or-high-risk', 'raises-question'],
    ['H40.9', 'elevated-intraocular-pressure', 'raises-question'],
    ['K74.60', 'hepatic-disease.any', 'raises-question'],
    ['K76.6', 'hepatic-disease.severe', 'raises-question'],
    ['G91.1', 'elevated-intracranial-pressure', 'raises-question'],
    ['C50.911', 'target-pain.cancer-pain', 'raises-question'],
    ['F23', 'active-psychosis', 'settles'],
    ['I16.0', 'poorly-controlled-cardiovascular-disease', 'settles'],
    ['I16.1', 'poorly-controlled-cardiovascular-disease', 'settles'],
    ['I20.0', 'poorly-controlled-cardiovascular-disease', 'settles'],
    ['K72.00', 'hepatic-disease.severe', 'settles'],
    ['I50.23', 'poorly-controlled-cardiovascular-disease', 'settles'],
    ['I50.9', 'cardiovascular-disease-suspected-or-high-risk', 'settles'],
    ['I25.2', 'cardiovascular-disease-suspected-or-high-risk', 'settles'],
    ['I25.10', 'cardiovascular-disease-suspected-or-high-risk', 'settles'],
    ['F10.11', 'active-substance-abuse', 'excludes'],
    ['F11.21', 'active-substance-abuse', 'excludes'],
    ['Z32.02', 'pregnancy', 'settles-no'],
    ['Z33.1', 'pregnancy', 'settles'],
    ['G90.521', 'target-pain.crps', 'settles'],
  ])('%s in %s: %s', (code, valueSet, list) => {
    for (const written of [code, code.replace('.', ''), code.toLowerCase(), ` ${code} `]) {
      expect(lookUpCode(icd10Cm, written)).toContainEqual(expect.objectContaining({ valueSet, list }));
    }
  });

  it('reads the codes of SNOMED CT and LOINC', () => {
    expect(lists('69322001', lookUpCode, snomedCt)).toContain('active-psychosis: settles');
    expect(lists('11524-6', lookUpCode, 'http://loinc.org')).toEqual(['baseline-ecg: settles']);
    expect(lists('77386006', lookUpCode, 'urn:oid:2.16.840.1.113883.6.96')).toEqual([
      'pregnancy: settles',
      'pregnancy.values.yes: settles',
    ]);
    expect(lists('60001007', lookUpCode, snomedCt)).toEqual(['pregnancy: settles-no', 'pregnancy.values.no: settles']);
  });

  it('lets an acute infarction settle for four weeks only', () => {
    const [match] = lookUpCode(icd10Cm, 'I21.4').filter(({ list, entry }) => list === 'settles' && entry.lookBackDays);
    expect(match).toMatchObject({ valueSet: 'poorly-controlled-cardiovascular-disease', entry: { lookBackDays: 28 } });
  });

  it('takes the ICD-10 of the WHO for another system', () => {
    expect(lookUpCode('http://hl7.org/fhir/sid/icd-10', 'I10')).toEqual([]);
  });
});

describe('whatever else is asked for', () => {
  const odd = [
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'I',
    'I50.',
    '|',
    'x'.repeat(5_000_000),
    'I50\u0000',
    '٣',
  ];

  it.each([icd10Cm, snomedCt, 'http://loinc.org', 'http://example.org', '__proto__', ''])(
    'in %s gives no match',
    (system) => {
      for (const code of odd.filter((text) => system !== icd10Cm || text !== 'I50.')) {
        expect(lookUpCode(system, code)).toEqual([]);
      }
    },
  );

  it('of another type gives no match', () => {
    const untyped = lookUpCode as (system: unknown, code: unknown) => unknown;
    for (const value of [77386006, null, undefined, {}, ['77386006']]) {
      expect(untyped(snomedCt, value)).toEqual([]);
      expect(untyped(value, '77386006')).toEqual([]);
    }
  });
});

describe('the lookup and a plain search through every entry', () => {
  const compared = (system: string, code: string) => (system === icd10Cm ? code.replace('.', '').toUpperCase() : code);

  const valueSets = valueSetIds.map(valueSetById).filter((set) => set !== undefined);

  interface Found {
    readonly list: ListName;
    readonly one: ValueSetEntry;
    readonly length: number;
  }

  /** How much of the wanted code an entry matches, or undefined. */
  function matchedLength(system: string, wanted: string, one: ValueSetEntry): number | undefined {
    if (one.system !== system) return undefined;
    if (one.code !== undefined) return compared(system, one.code) === wanted ? 99 : undefined;
    const prefix = compared(system, one.codePrefix);
    const isException = one.exceptions.some((exception) => wanted.startsWith(compared(system, exception)));
    return wanted.startsWith(prefix) && !isException ? prefix.length : undefined;
  }

  /** What the research file promises, word for word, without an index. */
  function plainSearch(system: string, code: string): readonly string[] {
    const wanted = compared(system, code);
    return valueSets.flatMap(({ id, lists: ofSet }) => {
      const found: Found[] = [];
      for (const list of listNames) {
        for (const one of ofSet[list]) {
          const length = matchedLength(system, wanted, one);
          if (length !== undefined) found.push({ list, one, length });
        }
      }
      const excluded = found.filter(({ list }) => list === 'excludes');
      const [first] = (excluded.length > 0 ? excluded : found).toSorted((a, b) => b.length - a.length);
      return first === undefined ? [] : [`${id}: ${first.list}: ${first.one.code ?? first.one.codePrefix}`];
    });
  }

  const entries = valueSets.flatMap((set) => Object.values(set.lists).flat());
  const stems = [...new Set(entries.filter((one) => one.system === icd10Cm).map((one) => one.code ?? one.codePrefix))];
  const exactCodes = entries.flatMap((one) => (one.code === undefined ? [] : [{ system: one.system, code: one.code }]));
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789ABXDS'), maxLength: 4 });
  /** Codes at, above and below the families of the data. */
  const nearFamilies = fc
    .tuple(fc.constantFrom(...stems), fc.nat(2), digits)
    .map(([stem, cut, tail]) => `${stem.replace('.', '').slice(0, Math.max(3, stem.length - cut))}${tail}`.slice(0, 7))
    .filter((code) => /^[A-Z][0-9][0-9A-Z]/.test(code));
  const written = fc
    .tuple(nearFamilies, fc.boolean(), fc.boolean())
    .map(([code, dot, lower]) =>
      (dot && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code)[lower ? 'toLowerCase' : 'toUpperCase'](),
    );

  const found = (system: string, code: string) =>
    lookUpCode(system, code).map(
      ({ valueSet, list, entry: one }) => `${valueSet}: ${list}: ${one.code ?? one.codePrefix}`,
    );

  it('agree on ICD-10-CM', () => {
    fc.assert(
      fc.property(written, (code) => {
        expect(found(icd10Cm, code)).toEqual(plainSearch(icd10Cm, code));
      }),
      { numRuns: 1000 },
    );
  });

  it('agree on every system', () => {
    fc.assert(
      fc.property(fc.constantFrom(...exactCodes), ({ system, code }) => {
        expect(found(system, code)).toEqual(plainSearch(system, code));
        expect(found(system, code)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
