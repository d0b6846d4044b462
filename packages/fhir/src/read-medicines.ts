import type { ListedMedicine } from '@ketaguide/guideline';
import { lookUpMedicine } from '@ketaguide/guideline/value-sets';
import { clipped, type Element } from './element.ts';
import { type MedicationNamed, medicationResolver } from './medication-of.ts';
import { isMedicineType, medicineStanding } from './medicine-standing.ts';
import type { Outcomes } from './receipt.ts';
import type { RecordEntry } from './record-input.ts';
import { newestFirst, type RecordedDate } from './recorded-date.ts';
import type { Whose } from './references.ts';

/**
 * The medicines on record that somebody asks for, newest first: orders and statements whose code, or an ingredient of
 * the Medication that they refer to, stands in a value set of medicines.
 */
export function readMedicines(
  entries: readonly RecordEntry[],
  subjectOf: (resource: Element) => Whose,
  asOf: string,
  outcomes: Outcomes,
): readonly ListedMedicine[] {
  const medicationOf = medicationResolver(entries);
  const listed: { readonly medicine: ListedMedicine; readonly date: RecordedDate | undefined }[] = [];
  for (const entry of entries) {
    if (!isMedicineType(entry.resourceType)) continue;
    const medication = medicationOf(entry.resource);
    if ('why' in medication) {
      outcomes.ignore(entry, medication.why);
      continue;
    }
    if (medication.codings.length === 0) {
      outcomes.ignore(entry, 'has no code with its system');
      continue;
    }
    const names = askedFor(medication);
    if (names.size === 0) continue;
    const standing = medicineStanding(entry.resource, subjectOf(entry.resource), asOf);
    if (standing.kind === 'ignored') {
      outcomes.ignore(entry, standing.why);
      continue;
    }
    outcomes.use(entry);
    if (medication.entry !== undefined) outcomes.use(medication.entry);
    const { date } = standing;
    for (const [valueSet, name] of names) {
      const source = entry.reference;
      listed.push({
        medicine: { valueSet, name, source, ...(date === undefined ? {} : { date: date.written }) },
        date,
      });
    }
  }
  return listed.sort((a, b) => newestFirst(a.date, b.date)).map(({ medicine }) => medicine);
}

/** The value sets that hold one of its codes, with the name for people. */
function askedFor({ codings, name }: MedicationNamed): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { system, code, display } of codings) {
    for (const { valueSet, entry } of lookUpMedicine(system, code)) {
      if (!found.has(valueSet)) found.set(valueSet, clipped(name ?? display ?? entry.display));
    }
  }
  return found;
}
