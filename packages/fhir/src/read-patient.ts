import type { AskedFinding, Fact, FindingState, PatientSource } from '@ketaguide/guideline';
import { ageInYears, formatDate } from '@ketaguide/quantities';
import { type Element, quoted, textIn } from './element.ts';
import { isAfter, isOnOrBefore, readDate } from './recorded-date.ts';

/** The one patient whom the record is about. */
export interface Patient {
  readonly resource: Element;
  readonly reference: string;
}

/** Reads a finding from an element of the Patient. */
export function readPatientElement(
  finding: AskedFinding,
  { element }: PatientSource,
  patient: Patient,
  asOf: string,
): FindingState | undefined {
  const value = patient.resource[element];
  if (value === undefined || value === null) return undefined;
  return element === 'birthDate' ? ageState(finding, value, patient, asOf) : choiceState(finding, value, patient);
}

/** A code that is one of the finding's choices is that choice; "unknown" and all others say nothing. */
function choiceState(finding: AskedFinding, value: unknown, { reference }: Patient): FindingState | undefined {
  if (finding.kind !== 'choice' || !finding.choices.some((choice) => choice.value === value)) return undefined;
  return { fact: { finding: finding.id, value: value as string, source: reference } };
}

/** Completed years. Of a partial date only when every day that it can mean gives the same age. */
function ageState(finding: AskedFinding, value: unknown, patient: Patient, asOf: string): FindingState | undefined {
  if (finding.kind !== 'quantity') return undefined;
  const born = readDate(value);
  if (born === undefined) return cited(patient, `birth date ${quoted(value)} is not a date`);
  if (!isOnOrBefore(born, asOf)) {
    return cited(patient, isAfter(born, asOf) ? `born after ${asOf}` : `born ${born.written}: too vague for an age`);
  }
  const oldest = ageInYears(born.earliest, asOf);
  const youngest = ageInYears(born.latest, asOf);
  if (oldest !== youngest) return cited(patient, `born ${born.written}: ${youngest} or ${oldest} years`);
  const { from, to } = finding.possible;
  if (oldest < from || oldest > to) return cited(patient, `born ${born.written}: ${oldest} years is not possible`);
  const fact: Fact = {
    finding: finding.id,
    value: { value: oldest, unit: finding.unit },
    source: patient.reference,
    note: `born ${formatDate(born.written)}`,
  };
  return { fact };
}

const cited = ({ reference, resource }: Patient, why: string): FindingState => ({
  hints: [{ source: reference, display: textIn(resource, 'birthDate') ?? 'Patient', why }],
});

/** Whether the patient had died by that day, and when if the record says so. */
export function deathOf(
  patient: Element,
  asOf: string,
): { readonly deceased: true; readonly deceasedDate?: string } | undefined {
  const when = patient['deceasedDateTime'];
  const date = readDate(when);
  if (date !== undefined) return isAfter(date, asOf) ? undefined : { deceased: true, deceasedDate: date.written };
  return patient['deceasedBoolean'] === true || (when !== undefined && when !== null) ? { deceased: true } : undefined;
}
