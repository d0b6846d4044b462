import { askedFindings, recordRules, type ValueSetId } from '@ketaguide/guideline';
import { codeSystems, type ListName, type ValueSetEntry, valueSetById } from '@ketaguide/guideline/value-sets';
import { addDays } from '@ketaguide/quantities';
import fc from 'fast-check';
import type { Resource } from '../src/sql/load-record.ts';

/** The day for which generated records are read. */
export const asOf = '2026-11-24';

/** The value sets whose codes are put into records, by where they are looked for. */
export interface RecordValueSets {
  readonly conditions: readonly ValueSetId[];
  readonly results: readonly ValueSetId[];
  readonly values: readonly ValueSetId[];
}

/**
 * FHIR R4 records of one patient, the Patient first, made so that every rule of reading decides something now and then:
 * codes of all lists, families and exceptions, in every spelling; several codings; all statuses; dates around the
 * look-backs, of any precision. One record speaks of few things on few days, so that its parts come into conflict.
 */
export const generatedRecord = (all: RecordValueSets): fc.Arbitrary<readonly Resource[]> =>
  fc
    .record({
      days: fc.array(day, { minLength: 1, maxLength: 3 }),
      conditions: fc.array(fc.constantFrom(...all.conditions), { minLength: 1, maxLength: 2 }),
      results: fc.array(fc.constantFrom(...all.results), { minLength: 1, maxLength: 2 }),
    })
    .chain(({ days, conditions, results }) => record({ ...all, conditions, results }, datesOn(days)));

function record(valueSets: RecordValueSets, dates: Dates): fc.Arbitrary<readonly Resource[]> {
  const resources = fc.tuple(
    fc.array(condition(valueSets.conditions, dates), { maxLength: 5 }),
    fc.array(result(valueSets, dates), { maxLength: 4 }),
  );
  return fc
    .tuple(patient, resources)
    .map(([own, [conditions, results]]) => [
      own,
      ...[...conditions, ...results].map((resource, index) => ({ ...resource, id: `r${index}`, subject })),
    ]);
}

const subject = { reference: 'Patient/p' };

const patient = fc
  .constantFrom('male', 'male', 'female', 'other', 'unknown', undefined)
  .map((gender): Resource => ({ resourceType: 'Patient', id: 'p', ...stated({ gender }) }));

/** Only what has a value. */
const stated = (elements: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== undefined));

/** The look-backs of the definition, each with the days before and after; today, and days to come. */
const day = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(0, 1, 20, -1, -40) },
    { weight: 2, arbitrary: fc.constantFrom(27, 28, 29, 30, 31, 293, 294, 295, 364, 365, 366) },
    { weight: 1, arbitrary: fc.integer({ min: -400, max: 1500 }) },
  )
  .map((ago) => addDays(asOf, -ago));

interface Dates {
  readonly date: fc.Arbitrary<string>;
  readonly dateTime: fc.Arbitrary<string>;
  readonly period: fc.Arbitrary<object>;
}

/** Dates on these days, as precise as somebody knew them. With a time zone, the instant can lie on another day. */
function datesOn(days: readonly string[]): Dates {
  const one = fc.constantFrom(...days);
  const dateTime = fc
    .tuple(one, fc.constantFrom('00:10:00', '12:00:00', '23:50:00'), fc.constantFrom('Z', '-11:00', '+13:00'))
    .map(([text, time, zone]) => `${text}T${time}${zone}`);
  const date = fc.oneof(
    { weight: 5, arbitrary: one },
    { weight: 1, arbitrary: one.map((text) => text.slice(0, 7)) },
    { weight: 1, arbitrary: one.map((text) => text.slice(0, 4)) },
    { weight: 2, arbitrary: dateTime },
  );
  return { date, dateTime, period: fc.record({ start: optional(date), end: optional(date) }).map(stated) };
}

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) });

interface Coding {
  readonly system?: string;
  readonly code?: string;
}

/** The lists of a value set, by its id; put together only once. */
const listsOf = remembering((valueSet: ValueSetId): readonly (readonly ValueSetEntry[])[] =>
  Object.values(valueSetById(valueSet)?.lists ?? {}),
);

function remembering<T>(work: (id: ValueSetId) => T): (id: ValueSetId) => T {
  const known = new Map<ValueSetId, T>();
  return (id) => {
    const result = known.get(id) ?? work(id);
    known.set(id, result);
    return result;
  };
}

const countsOnlyRecent = ({ lookBackDays }: ValueSetEntry): boolean => lookBackDays !== undefined;

/** A code in a value set. Each list is as likely. */
const codingIn = remembering((valueSet: ValueSetId): fc.Arbitrary<Coding> => {
  const lists = listsOf(valueSet);
  const onlyRecent = lists.map((list) => list.filter(countsOnlyRecent));
  const families = lists.map((list) => list.filter(({ codePrefix }) => codePrefix !== undefined));
  const choices = [...lists, ...onlyRecent, ...families].filter((list) => list.length > 0);
  return fc.oneof(...choices.map(codingFrom));
});

/** A code of a list, in the spelling of the list or another one that means the same. */
const codingFrom = (list: readonly ValueSetEntry[]): fc.Arbitrary<Coding> =>
  fc
    .constantFrom(...list)
    .chain((entry) => codeOf(entry).map((code): Coding => ({ system: entry.system, code })))
    .chain(otherSpelling);

/** Two codes of one list, of which one counts only while it is recent, in any order. */
const unequalPairsIn = (valueSet: ValueSetId): readonly fc.Arbitrary<Coding[]>[] =>
  listsOf(valueSet).flatMap((list) => {
    const onlyRecent = list.filter(countsOnlyRecent);
    const lasting = list.filter((entry) => !countsOnlyRecent(entry));
    if (onlyRecent.length === 0 || lasting.length === 0) return [];
    const pair = fc.tuple(codingFrom(onlyRecent), codingFrom(lasting));
    return [
      fc.oneof(
        pair,
        pair.map((two) => two.toReversed()),
      ),
    ];
  });

function codeOf({ code, codePrefix, exceptions }: ValueSetEntry): fc.Arbitrary<string> {
  if (codePrefix === undefined) return fc.constant(code);
  const members = fc.constantFrom('', '0', '1', '9', '01', 'A', '1XA', '.1').map((rest) => `${codePrefix}${rest}`);
  return exceptions.length === 0 ? members : fc.oneof(members, fc.constantFrom(...exceptions));
}

function otherSpelling({ system = '', code = '' }: Coding): fc.Arbitrary<Coding> {
  const oid = codeSystems.find(({ uri }) => uri === system)?.oid;
  const same = { weight: 4, arbitrary: fc.constant({ system, code }) };
  return fc.oneof(
    same,
    ...[
      { system, code: code.replace('.', '') },
      { system, code: code.toLowerCase() },
      { system, code: ` ${code} ` },
      { system: `urn:oid:${oid}`, code },
    ].map((coding) => ({ weight: 1, arbitrary: fc.constant(coding) })),
  );
}

/** Codes that no value set holds, or that are none. */
const elsewhere = fc.constantFrom<Coding[]>(
  { system: 'http://snomed.info/sct', code: '386661006' },
  { system: 'http://hl7.org/fhir/sid/icd-10', code: 'F23' },
  { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'K72.1.1' },
  { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I21-' },
  { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'O09.12345' },
  { system: 'http://hospital.invalid/codes', code: 'F23' },
  { code: 'F23' },
  { system: 'http://loinc.org' },
);

/** Codes that denote a whole finding: refuted, they can say no. */
const wholeFindingCodes = (valueSets: readonly ValueSetId[]): readonly Coding[] =>
  askedFindings.flatMap(({ recordSource }) =>
    recordSource?.kind === 'conditions' && valueSets.includes(recordSource.valueSet)
      ? (recordSource.wholeFindingCodes ?? [])
      : [],
  );

/** Codes that say no themselves. */
const negativeCodes = (valueSets: readonly ValueSetId[]): readonly Coding[] => {
  const list: ListName = 'settles-no';
  return valueSets.flatMap((id) => valueSetById(id)?.lists[list] ?? []);
};

const concept = (valueSets: readonly ValueSetId[]): fc.Arbitrary<object> => {
  const rare = [...wholeFindingCodes(valueSets), ...negativeCodes(valueSets)];
  const coding = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...valueSets).chain(codingIn) },
    { weight: 1, arbitrary: elsewhere },
    ...(rare.length === 0
      ? []
      : [{ weight: 3, arbitrary: fc.constantFrom(...rare).map(({ system, code }) => stated({ system, code })) }]),
  );
  const codings = fc.oneof<fc.WeightedArbitrary<Coding[]>[]>(
    { weight: 5, arbitrary: fc.tuple(coding) },
    { weight: 2, arbitrary: fc.tuple(coding, coding) },
    { weight: 1, arbitrary: fc.tuple(coding, coding, coding) },
    ...valueSets.flatMap(unequalPairsIn).map((arbitrary) => ({ weight: 2, arbitrary })),
  );
  return fc.oneof(
    { weight: 19, arbitrary: codings.map((list): object => ({ coding: list })) },
    { weight: 1, arbitrary: fc.constant<object>({ text: 'without a code' }) },
  );
};

const coded = (...codes: readonly string[]): object => ({ coding: codes.map((code) => ({ code })) });

/** Mostly the usual status, so that the others do not hide everything else. */
const status = (usual: readonly string[], others: readonly string[]): fc.Arbitrary<object | undefined> => {
  const any = fc.constantFrom(...usual, ...others);
  const odd = fc.constantFrom(coded('of-our-own'), { text: 'as text' }, { coding: [{ display: 'shown' }] });
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual).map((code) => coded(code)) },
    { weight: 4, arbitrary: fc.constantFrom(...others).map((code) => coded(code)) },
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: fc.tuple(any, any).map((two) => coded(...two)) },
  );
};

const rules = recordRules.condition;
const clinicalStatus = status(rules.activeClinicalStatus, rules.endedClinicalStatus);
const verificationStatus = status(rules.confirmedVerificationStatus, [
  rules.refutedVerificationStatus,
  rules.refutedVerificationStatus,
  rules.errorVerificationStatus,
  ...rules.unsettledVerificationStatus,
]);

const condition = (valueSets: readonly ValueSetId[], { date, period }: Dates): fc.Arbitrary<Resource> =>
  fc
    .record({
      head: fc
        .record({ code: concept(valueSets), clinicalStatus, verificationStatus, recordedDate: optional(date) })
        .map(stated),
      onset: fc.oneof(
        { weight: 4, arbitrary: date.map((onsetDateTime) => ({ onsetDateTime })) },
        { weight: 1, arbitrary: period.map((onsetPeriod) => ({ onsetPeriod })) },
        { weight: 2, arbitrary: fc.constant({}) },
      ),
      abatement: fc.oneof(
        { weight: 15, arbitrary: fc.constant({}) },
        { weight: 3, arbitrary: date.map((abatementDateTime) => ({ abatementDateTime })) },
        { weight: 1, arbitrary: period.map((abatementPeriod) => ({ abatementPeriod })) },
        { weight: 1, arbitrary: fc.constant({ abatementString: 'last spring' }) },
      ),
    })
    .map(together('Condition'));

/** The elements of a resource from its parts. */
const together =
  (resourceType: string) =>
  (parts: Readonly<Record<string, object>>): Resource => ({
    resourceType,
    ...Object.fromEntries(Object.values(parts).flatMap((part) => Object.entries(part))),
  });

const result = (valueSets: RecordValueSets, dates: Dates): fc.Arbitrary<Resource> =>
  fc.oneof(
    { weight: 4, arbitrary: observation(valueSets, dates) },
    { weight: 1, arbitrary: report(valueSets, dates) },
    { weight: 1, arbitrary: procedure(valueSets, dates) },
  );

const headOf = ({ results }: RecordValueSets, usualStatus: readonly string[]): fc.Arbitrary<object> =>
  fc
    .record({
      code: concept(results),
      status: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom<(string | undefined)[]>(...usualStatus) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            'preliminary',
            'registered',
            'unknown',
            'cancelled',
            'entered-in-error',
            'not-done',
            undefined,
          ),
        },
      ),
    })
    .map(stated);

const effective = ({ date, dateTime, period }: Dates): fc.Arbitrary<object> =>
  fc.oneof<fc.WeightedArbitrary<object>[]>(
    { weight: 5, arbitrary: date.map((effectiveDateTime) => ({ effectiveDateTime })) },
    { weight: 1, arbitrary: period.map((effectivePeriod) => ({ effectivePeriod })) },
    { weight: 1, arbitrary: dateTime.map((issued) => ({ issued })) },
    { weight: 1, arbitrary: fc.record({ effectiveDateTime: date, issued: dateTime }) },
    { weight: 1, arbitrary: fc.constant({}) },
  );

const value = (valueSets: readonly ValueSetId[]): fc.Arbitrary<object> =>
  fc.oneof<fc.WeightedArbitrary<object>[]>(
    { weight: 10, arbitrary: concept(valueSets).map((valueCodeableConcept) => ({ valueCodeableConcept })) },
    { weight: 1, arbitrary: fc.constant({ valueString: 'positive' }) },
    { weight: 1, arbitrary: fc.constant({ valueBoolean: true }) },
    { weight: 2, arbitrary: fc.nat(500).map((amount) => ({ valueQuantity: { value: amount, unit: 'mIU/mL' } })) },
    { weight: 1, arbitrary: fc.constant({}) },
  );

const rarely = (element: object): fc.Arbitrary<object> =>
  fc.oneof({ weight: 14, arbitrary: fc.constant<object>({}) }, { weight: 1, arbitrary: fc.constant(element) });

const observation = (valueSets: RecordValueSets, dates: Dates): fc.Arbitrary<Resource> =>
  fc
    .record({
      head: headOf(valueSets, recordRules.result.Observation.countingStatus),
      when: fc.oneof(
        { weight: 9, arbitrary: effective(dates) },
        { weight: 1, arbitrary: dates.dateTime.map((effectiveInstant): object => ({ effectiveInstant })) },
      ),
      value: value(valueSets.values),
      focus: rarely({ focus: [{ reference: 'Patient/child' }] }),
      absent: rarely({ dataAbsentReason: { coding: [{ code: 'not-performed' }] } }),
      modified: rarely({ modifierExtension: [{ url: 'http://hospital.invalid/turned-round', valueBoolean: true }] }),
      interpreted: fc.oneof(
        { weight: 9, arbitrary: fc.constant<object>({}) },
        { weight: 1, arbitrary: interpretation(valueSets.values).map((concepts) => ({ interpretation: concepts })) },
      ),
    })
    .map(together('Observation'));

const interpretation = (valueSets: readonly ValueSetId[]): fc.Arbitrary<readonly object[]> =>
  fc.array(
    fc.oneof(
      fc.constantFrom(coded('NEG'), coded('POS'), coded('N', 'DET'), { coding: [{ system: 'urn:any', code: 'POS' }] }),
      concept(valueSets),
    ),
    { minLength: 1, maxLength: 2 },
  );

const report = (valueSets: RecordValueSets, dates: Dates): fc.Arbitrary<Resource> =>
  fc
    .record({ head: headOf(valueSets, recordRules.result.DiagnosticReport.countingStatus), when: effective(dates) })
    .map(together('DiagnosticReport'));

const procedure = (valueSets: RecordValueSets, { date, period }: Dates): fc.Arbitrary<Resource> =>
  fc
    .record({
      head: headOf(valueSets, recordRules.result.Procedure.countingStatus),
      when: fc.oneof<fc.WeightedArbitrary<object>[]>(
        { weight: 3, arbitrary: date.map((performedDateTime) => ({ performedDateTime })) },
        { weight: 1, arbitrary: period.map((performedPeriod) => ({ performedPeriod })) },
        { weight: 1, arbitrary: fc.constant({ performedString: 'last spring' }) },
      ),
    })
    .map(together('Procedure'));
