import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedFindings } from '../findings/index.ts';
import type { RecordSource } from '../findings/record-source.ts';
import { codeSystems } from './code-system.ts';
import { medicationValueSets } from './data/medication-value-sets.ts';
import { recordValueSets } from './data/record-value-sets.ts';
import { valueSetById, valueSetIds } from './index.ts';
import { listNames, type ValueSet, type ValueSetData, valueSetFromData } from './value-set.ts';

/** How many codes settle, raise the question, say no, are excluded: counted in the research file by hand. */
const counts: Readonly<Record<string, readonly [number, number, number?, number?]>> = {
  'target-pain.crps': [6, 5],
  'spinal-cord-injury': [83, 24],
  'target-pain.spinal-cord-injury-pain': [0, 83],
  'target-pain.mixed-neuropathic-pain': [13, 52],
  'target-pain.phantom-limb-pain': [4, 3, 0, 1],
  'target-pain.postherpetic-neuralgia': [5, 8],
  'target-pain.fibromyalgia': [4, 8],
  'target-pain.cancer-pain': [8, 18],
  'target-pain.ischemic-pain': [12, 50],
  'target-pain.headache': [40, 8],
  'target-pain.spinal-pain': [55, 40],
  'target-pain.other-chronic-pain': [19, 29],
  'target-pain.not-chronic-pain': [0, 9],
  'chronic-pain': [62, 14],
  'neuropathic-or-chronic-pain': [34, 5],
  'poorly-controlled-cardiovascular-disease': [156, 80],
  'cardiovascular-disease-suspected-or-high-risk': [428, 67],
  pregnancy: [659, 227, 2],
  'pregnancy.observations.status': [2, 0],
  'pregnancy.observations.qualitative-tests': [6, 0],
  'pregnancy.observations.quantitative-tests': [20, 0],
  'pregnancy.values.yes': [5, 0],
  'pregnancy.values.no': [5, 0],
  'pregnancy.values.unknown': [3, 0],
  'active-psychosis': [177, 99, 0, 38],
  'hepatic-disease.severe': [47, 18],
  'hepatic-disease.any': [0, 188],
  'hepatic-disease.moderate': [0, 0],
  'hepatic-disease.mild': [0, 0],
  'hepatic-disease.none': [0, 0],
  'liver-dysfunction': [75, 171],
  'liver-toxicity-risk': [78, 13, 0, 5],
  'elevated-intracranial-pressure': [8, 66],
  'elevated-intraocular-pressure': [14, 242],
  'active-substance-abuse': [327, 371, 0, 55],
  // One of seven was not verified.
  'baseline-ecg': [6, 18],
  'liver-test.alt': [4, 0],
  'liver-test.ast': [3, 0],
  'liver-test.bilirubin': [11, 1],
  'liver-test.alp': [1, 0],
  'liver-test.ggt': [1, 0],
  'liver-test.panel': [0, 3],
  'baseline-liver-tests': [0, 0],
  weight: [7, 5],
  'pain-score.nrs': [4, 3],
  'pain-score.vas': [1, 0],
  'pain-score.odi': [1, 1],
  'pain-score.other': [0, 8],
  // Five of nine were not verified.
  'drug.ketamine': [4, 0],
  'drug.esketamine': [2, 0],
  'drug.dextromethorphan': [1, 4],
  'drug.opioid': [15, 0],
  'drug.benzodiazepine': [11, 0],
  'drug.theophylline': [2, 0],
  'route.intravenous': [3, 0],
  'route.oral': [2, 0],
  'route.nasal': [1, 0],
  'route.other': [2, 0],
};

const files: readonly ValueSetData[] = [...recordValueSets, ...medicationValueSets];
const valueSets: readonly ValueSet[] = files.map(valueSetFromData);
const entries = valueSets.flatMap(({ id, lists }) =>
  listNames.flatMap((list) =>
    lists[list].map((entry) => ({ at: `${id} ${list} ${entry.code ?? entry.codePrefix}`, entry })),
  ),
);
const codesOf = (system: string): readonly string[] =>
  entries.flatMap(({ entry }) => (entry.system === system && entry.code !== undefined ? [entry.code] : []));

describe('the data', () => {
  it('have the counts of the research file, less what was not verified', () => {
    const found = valueSets.map(({ id, lists }) => [id, listNames.map((list) => lists[list].length)] as const);
    const expected = Object.entries(counts).map(([id, [yes, asks, no = 0, out = 0]]) => [id, [yes, asks, no, out]]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('are all listed in one of the two modules', () => {
    const notValueSets = ['biome.json', 'releases.json'];
    const names = readdirSync(join(import.meta.dirname, 'data')).filter((name) => name.endsWith('.json'));
    expect(names.filter((name) => !notValueSets.includes(name)).toSorted()).toEqual(
      files.map((file) => `${file.id}.json`).toSorted(),
    );
  });

  it('leave drugs and routes out of what a record is read with', () => {
    expect(valueSetIds.filter((id) => /^(drug|route)\./.test(id))).toEqual([]);
    expect(medicationValueSets.every((file) => /^(drug|route)\./.test(file.id))).toBe(true);
    expect(valueSetById('drug.ketamine')).toBeUndefined();
  });

  it('name system, code, display and source in every entry', () => {
    const uris = codeSystems.map((system) => system.uri);
    const isComplete = ({ entry }: (typeof entries)[number]) =>
      uris.includes(entry.system) &&
      /^\S+$/.test(entry.code ?? entry.codePrefix) &&
      [entry.display, entry.source].every((text) => text.trim() !== '');
    expect(entries.filter((one) => !isComplete(one))).toEqual([]);
  });

  it('hold no code twice in a value set, in one list or in two', () => {
    for (const { id, lists } of valueSets) {
      const codes = listNames.flatMap((list) =>
        lists[list].map((entry) => `${entry.system} ${(entry.code ?? entry.codePrefix).replace('.', '')}`),
      );
      const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
      expect(twice, id).toEqual([]);
    }
  });

  it('refer only to value sets that exist', () => {
    for (const { id, seeAlso, composite } of valueSets) {
      for (const other of [...(seeAlso === undefined ? [] : [seeAlso]), ...(composite?.allOf ?? [])]) {
        expect(valueSetIds, id).toContain(other);
      }
    }
  });

  it('hold every value set that a finding is read with', () => {
    const named = askedFindings.flatMap(({ recordSource }) => (recordSource ? valueSetsNamedBy(recordSource) : []));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !valueSetIds.includes(id))).toEqual([]);
  });

  it('have notes that stand alone', () => {
    expect(entries.filter(({ entry }) => /\b(above|below)$|^same\b/.test(entry.note ?? ''))).toEqual([]);
  });

  it('limit acute cardiovascular events to 28 days, and nothing else', () => {
    const limited = entries.filter(({ entry }) => entry.lookBackDays !== undefined);
    // I21, I22, I23; I46, I49.0; 56 acute infarctions and arrests of SNOMED CT.
    expect(limited).toHaveLength(61);
    for (const { at, entry } of limited) {
      expect(at).toMatch(/^poorly-controlled-cardiovascular-disease settles /);
      expect(entry.lookBackDays).toBe(28);
    }
  });
});

describe('the codes are well formed', () => {
  it('ICD-10-CM: families of letters and digits, exceptions inside their family', () => {
    for (const { at, entry } of entries.filter((one) => one.entry.system === 'http://hl7.org/fhir/sid/icd-10-cm')) {
      expect(entry.code ?? entry.codePrefix, at).toMatch(
        entry.code === undefined
          ? /^[A-Z]([0-9][0-9A-Z](\.[0-9A-Z]{1,4})?)?$/
          : /^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/,
      );
      for (const exception of entry.exceptions ?? [])
        expect(exception.startsWith(entry.codePrefix ?? '-'), at).toBe(true);
    }
  });

  it('SNOMED CT: concept identifiers with their check digit (Verhoeff)', () => {
    const codes = codesOf('http://snomed.info/sct');
    expect(codes.length).toBeGreaterThan(3000);
    expect(codes.filter((code) => !/^[1-9][0-9]{2,14}[01]0[0-9]$/.test(code))).toEqual([]);
    expect(codes.filter((code) => !verhoeffHolds(code))).toEqual([]);
  });

  it('LOINC: codes with their check digit (modulus 10), answers by their shape', () => {
    const codes = codesOf('http://loinc.org');
    expect(codes.length).toBeGreaterThan(80);
    const answers = codes.filter((code) => code.startsWith('LA'));
    expect(answers.filter((code) => !/^LA[1-9][0-9]*-[0-9]$/.test(code))).toEqual([]);
    const others = codes.filter((code) => !answers.includes(code));
    expect(others.filter((code) => !/^[1-9][0-9]*-[0-9]$/.test(code) || !modulus10Holds(code))).toEqual([]);
  });
});

describe('the check digits of this test', () => {
  it('find one wrong digit', () => {
    expect(verhoeffHolds('77386006')).toBe(true);
    expect(verhoeffHolds('77386007')).toBe(false);
    expect(verhoeffHolds('73786006')).toBe(false);
    expect(modulus10Holds('11524-6')).toBe(true);
    expect(modulus10Holds('11524-7')).toBe(false);
  });
});

describe('the data and the research file', () => {
  const root = join(import.meta.dirname, '../../../..');
  const source = join(root, '../shared/facts/value-sets.json');
  const build = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/build-value-sets.ts'), ...args], { encoding: 'utf8' });

  it.skipIf(!existsSync(source))('agree (skipped where the research file is absent)', () => {
    const { status, stderr } = build(source, '--check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('are told apart: another source differs, a broken one is refused', () => {
    const empty = join(root, 'package.json');
    expect(build(empty, '--check')).toMatchObject({ status: 2, stderr: expect.stringContaining('findings') });
    expect(build(join(root, 'no-such-file.json'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no-such'),
    });
    expect(build()).toMatchObject({ status: 2, stderr: expect.stringContaining('SOURCE.json') });
    expect(build('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage') });
  });
});

function valueSetsNamedBy(source: RecordSource): readonly string[] {
  switch (source.kind) {
    case 'conditions':
    case 'newest-observation':
      return [source.valueSet];
    case 'graded-conditions':
      return [...source.settles.map((one) => one.valueSet), ...source.raisesQuestion];
    case 'proposed-choice':
      return source.kinds.flatMap((one) => [one.valueSet, ...(one.composite ?? [])]);
    case 'test-done':
      return source.allOf;
    case 'patient-element':
      return [];
  }
}

/** Check digit of a SNOMED CT identifier: the dihedral group of order ten (Verhoeff). */
function verhoeffHolds(identifier: string): boolean {
  const inDihedralGroup = (a: number, b: number): number => {
    if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
    return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
  };
  const permute = (digit: number, times: number): number =>
    times === 0 ? digit : permute([1, 5, 7, 6, 2, 8, 3, 0, 9, 4][digit] ?? 0, times - 1);
  const digits = [...identifier].map(Number).toReversed();
  return digits.reduce((sum, digit, place) => inDihedralGroup(sum, permute(digit, place % 8)), 0) === 0;
}

/** Check digit of a LOINC code: every second digit from the right is doubled, and all digits add up to tens. */
function modulus10Holds(code: string): boolean {
  const digits = [...code.replaceAll(/[^0-9]/g, '')].map(Number).toReversed();
  const sum = digits.reduce((total, digit, place) => {
    const weighted = place % 2 === 0 ? digit : digit * 2;
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  return sum % 10 === 0;
}
