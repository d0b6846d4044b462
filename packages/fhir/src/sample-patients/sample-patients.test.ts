import { lookUpCode } from '@ketaguide/guideline/value-sets';
import { ageInYears } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDate, daysBefore } from './dates.ts';
import { samplePatients } from './index.ts';

const asOf = '2026-11-23';

/** Every value under a key that is called so, however deep. */
function valuesUnder(key: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesUnder(key, element));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesUnder(key, inner),
  ]);
}

const resourcesOf = (patient: (typeof samplePatients)[number]) =>
  (patient.bundle(asOf).entry ?? []).map(({ resource }) => resource);

it('there are at least ten, each with its own id, name, summary and record number', () => {
  expect(samplePatients.length).toBeGreaterThanOrEqual(10);
  const recordNumbers = samplePatients.flatMap((patient) => valuesUnder('identifier', patient.bundle(asOf)));
  for (const values of [
    samplePatients.map(({ id }) => id),
    samplePatients.map(({ name }) => name),
    samplePatients.map(({ summary }) => summary),
    recordNumbers.map((number) => JSON.stringify(number)),
  ]) {
    expect(new Set(values).size).toBe(samplePatients.length);
  }
});

describe.each(samplePatients)('$name', (patient) => {
  it('is plainly a sample, by name', () => {
    expect(patient.name).toMatch(/^\p{Lu}\p{Ll}+ (Sample|Example|Muster|Specimen)$/u);
    expect(patient.summary).not.toMatch(/\n|\.$/);
  });

  it('has the same record whenever it is asked for', () => {
    expect(patient.bundle(asOf)).toEqual(patient.bundle(asOf));
  });

  it('has no date of its own: all move with the day', () => {
    const written = JSON.stringify(patient.bundle('2031-07-09')).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    const writtenEarlier = JSON.stringify(patient.bundle('2031-07-08')).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(written.length).toBeGreaterThan(0);
    expect(writtenEarlier).toEqual(written.map((date) => daysBefore(date, 1)));
  });

  it('has one patient, whom every other resource is about', () => {
    const bundle = patient.bundle(asOf);
    const people = (bundle.entry ?? []).filter(({ resource }) => resource?.resourceType === 'Patient');
    expect(people).toHaveLength(1);
    const references = new Set(valuesUnder('reference', bundle));
    expect(references.size).toBe(1);
    const [reference] = references;
    const [person] = people;
    expect([person?.fullUrl, `Patient/${person?.resource?.id}`]).toContain(reference);
  });

  it('has ids that are its own', () => {
    const addresses = (patient.bundle(asOf).entry ?? []).flatMap(({ fullUrl }) =>
      fullUrl === undefined ? [] : [fullUrl],
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('leaves nothing empty', () => {
    expect(JSON.stringify(patient.bundle(asOf))).not.toMatch(/undefined|null|""/);
  });
});

it('conditions that are meant to say something have codes of the value sets', () => {
  /** What every record is full of: in no value set, on purpose. */
  const passingIllnesses = ['444814009', '195662009', '10509002', '44465007', '283371005', '65363002', '43878008'];
  for (const resource of samplePatients.flatMap(resourcesOf)) {
    if (resource?.resourceType !== 'Condition') continue;
    for (const { system, code } of resource.code?.coding ?? []) {
      const matches = lookUpCode(system ?? '', code ?? '');
      if (passingIllnesses.includes(code ?? '')) expect(matches).toEqual([]);
      else expect(matches, `${system} ${code}`).not.toEqual([]);
    }
  }
});

describe('a date of birth', () => {
  it('makes somebody exactly that old, on any day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.integer({ min: 0, max: 110 }),
        fc.integer({ min: 0, max: 364 }),
        (offset, years, days) => {
          const today = daysBefore(asOf, offset);
          expect(ageInYears(birthDate(today, years, days), today)).toBe(years);
        },
      ),
    );
  });

  it('is that of the demo: 3 May 1972 makes 54 years on 23 November 2026', () => {
    expect(birthDate(asOf, 54, 204)).toBe('1972-05-03');
  });
});
