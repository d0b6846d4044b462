import {
  type AskedFinding,
  askedFindings,
  type FindingId,
  type FindingState,
  type Findings,
  type ListedMedicine,
  type RecordSource,
} from '@ketaguide/guideline';
import { InvalidValueError, parseIsoDate } from '@ketaguide/quantities';
import { textOf } from './coding.ts';
import { clipped, elementIn, isElement, listIn, textIn } from './element.ts';
import { type Superseded, supersededEntries } from './latest-versions.ts';
import { copiesOfOnePatient } from './patient-of-record.ts';
import { readConditions } from './read-conditions.ts';
import { readGradedConditions } from './read-graded-conditions.ts';
import { readMedicines } from './read-medicines.ts';
import { readNewestObservation } from './read-newest-observation.ts';
import { deathOf, type Patient, readPatientElement } from './read-patient.ts';
import { readProposedChoice } from './read-proposed-choice.ts';
import { readTestDone } from './read-test-done.ts';
import { type Outcomes, outcomesKeeper, type Receipt } from './receipt.ts';
import { RecordError } from './record-error.ts';
import { type RecordEntry, recordEntries } from './record-input.ts';
import { askedEntries, type RecordView, recordView } from './record-view.ts';
import { patientNames, subjectResolver } from './references.ts';

/** The patient as the record names them. */
export interface Subject {
  /** `Patient/id`, or the fullUrl where the resource has no id. */
  readonly reference: string;
  readonly birthDate?: string;
  readonly deceased?: true;
  readonly deceasedDate?: string;
}

/** What one patient's record says, and what became of each of its resources. */
export interface PatientRecord {
  readonly subject: Subject;
  /** What the record tells; everything else is unknown. */
  readonly findings: Findings;
  /** The medicines that the patient takes and that the drug label may speak of, newest first. */
  readonly medicines: readonly ListedMedicine[];
  readonly receipt: Receipt;
}

/**
 * Reads one patient's FHIR R4 record.
 *
 * @param input text (JSON or NDJSON) or parsed JSON: a Bundle of any type, a list of Bundles or resources, a resource
 * @param asOf the ISO day for which it is read; what is dated later is ignored
 * @throws RecordError when it is no record of exactly one patient, or `asOf` is no day
 */
export function readRecord(input: unknown, asOf: string): PatientRecord {
  checkDay(asOf);
  const entries = recordEntries(input);
  const outcomes = outcomesKeeper();
  const superseded = supersededEntries(entries);
  const patients = entries.filter(({ resourceType, deleted }) => resourceType === 'Patient' && !deleted);
  const copies = copiesOfOnePatient(patients, superseded);
  const current = entries.filter((entry) => entry.problem === undefined && !superseded.has(entry));
  const asked = askedEntries(current, outcomes);
  noteWhatIsNotRead(entries, superseded, outcomes);
  for (const entry of copies) outcomes.use(entry);
  const names = patientNames(copies);
  const subjectOf = subjectResolver(names);
  const view = recordView(asked, subjectOf, asOf, outcomes);
  const patient: Patient = { resource: copies[0].resource, reference: names.reference };
  const findings: { [id in FindingId]?: FindingState } = {};
  for (const finding of askedFindings) {
    const { recordSource } = finding;
    const state = recordSource && readFinding(finding, recordSource, view, patient);
    if (state !== undefined) findings[finding.id] = state;
  }
  const medicines = readMedicines(current, subjectOf, asOf, outcomes);
  return { subject: patientSubject(patient, asOf), findings, medicines, receipt: outcomes.receiptFor(entries) };
}

function readFinding(
  finding: AskedFinding,
  source: RecordSource,
  view: RecordView,
  patient: Patient,
): FindingState | undefined {
  switch (source.kind) {
    case 'conditions':
      return readConditions(finding.id, source, view);
    case 'graded-conditions':
      return readGradedConditions(finding.id, source, view);
    case 'proposed-choice':
      return readProposedChoice(finding.id, source, view);
    case 'test-done':
      return readTestDone(finding.id, source, view);
    case 'newest-observation':
      if (finding.kind !== 'quantity' && finding.kind !== 'score') {
        throw new Error(`finding "${finding.id}" is not a number, and cannot be read from an observation's value`);
      }
      return readNewestObservation(finding, source, view);
    case 'patient-element':
      return readPatientElement(finding, source, patient, view.asOf);
  }
}

function patientSubject({ resource, reference }: Patient, asOf: string): Subject {
  const birthDate = textIn(resource, 'birthDate');
  return {
    reference,
    ...(birthDate === undefined ? {} : { birthDate: clipped(birthDate) }),
    ...deathOf(resource, asOf),
  };
}

/** What never reaches a reader: no resource at all, a message of the server, deleted, an older version. */
function noteWhatIsNotRead(entries: readonly RecordEntry[], superseded: Superseded, outcomes: Outcomes): void {
  for (const [entry, why] of superseded) outcomes.ignore(entry, why);
  for (const entry of entries) {
    if (entry.problem !== undefined) outcomes.ignore(entry, entry.problem);
    else if (entry.resourceType === 'OperationOutcome') outcomes.ignore(entry, messageOf(entry));
  }
}

function messageOf({ resource }: RecordEntry): string {
  const messages = listIn(resource, 'issue')
    .filter(isElement)
    .map((issue) => textIn(issue, 'diagnostics') ?? textOf(elementIn(issue, 'details')) ?? textIn(issue, 'code'))
    .filter((message) => message !== undefined);
  return messages.length === 0 ? 'a message of the server' : `a message of the server: ${clipped(messages.join('; '))}`;
}

function checkDay(asOf: string): void {
  try {
    if (parseIsoDate(asOf, 'as of').precision === 'day' && asOf.length === 10) return;
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
  }
  throw new RecordError('as-of', `as of: expected a day such as 2026-11-23, got "${clipped(String(asOf))}".`);
}
