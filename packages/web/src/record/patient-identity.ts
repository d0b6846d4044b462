/** By what name and number people know the patient: for the case header and the printed page, and for nothing else. */
export interface PatientIdentity {
  readonly name: string | undefined;
  readonly recordNumber: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The identity of the first Patient in a record, whichever way the record is put together. */
export function patientIdentity(record: unknown): PatientIdentity {
  const patient = typeof record === 'string' ? patientInLines(record) : firstPatient(record);
  return { name: patient && nameOf(patient), recordNumber: patient && recordNumberOf(patient) };
}

const deepestBundle = 4;

function firstPatient(value: unknown, depth = 0): Json | undefined {
  if (depth > deepestBundle) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = firstPatient(item, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  if (value.resourceType === 'Patient') return value;
  if (value.resourceType !== 'Bundle') return undefined;
  for (const entry of objects(value.entry)) {
    const found = firstPatient(entry.resource, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function patientInLines(lines: string): Json | undefined {
  for (const line of lines.split('\n')) {
    if (!line.includes('"Patient"')) continue;
    try {
      const found = firstPatient(JSON.parse(line));
      if (found !== undefined) return found;
    } catch {
      // A line that is not JSON is reported by the reader, with its number.
    }
  }
  return undefined;
}

function nameOf(patient: Json): string | undefined {
  const names = objects(patient.name);
  const name = names.find(({ use }) => use === 'official') ?? names[0];
  if (name === undefined) return undefined;
  const given = Array.isArray(name.given) ? name.given.map(text) : [];
  const parts = [...given, text(name.family)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : text(name.text);
}

const medicalRecordNumber = 'MR';

function recordNumberOf(patient: Json): string | undefined {
  const identifiers = objects(patient.identifier);
  const isRecordNumber = ({ type }: Json) =>
    isObject(type) && objects(type.coding).some(({ code }) => code === medicalRecordNumber);
  return text((identifiers.find(isRecordNumber) ?? identifiers[0])?.value);
}
