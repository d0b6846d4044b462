import type { InfusionSummary, PatientIdentity } from '@ketaguide/course';
import { dateOrText } from '../../case/case-heading.ts';
import { timeOfDay } from '../../recorded-course/clock-words.ts';

/** What the server prints: the summary as it is on the screen. Nothing of it stands in an address. */
function sheetBody(
  { title, status, sections }: InfusionSummary,
  patient: PatientIdentity | undefined,
  printedAt: string,
) {
  return {
    title,
    status,
    printedAt,
    ...(patient === undefined ? {} : { patient: { name: patient.name, identifiers: identifierWords(patient) } }),
    sections: sections.map(({ title: heading, lines }) => ({
      title: heading,
      lines: lines.map(({ at, text, provenance, note }) => ({
        ...(at === undefined ? {} : { time: timeOfDay(at) }),
        text,
        provenance,
        ...(note === undefined ? {} : { note }),
      })),
    })),
  };
}

/** Two of them, as on every page that is printed. */
const identifierWords = ({ identifiers, birthDate }: PatientIdentity): readonly string[] =>
  [
    ...identifiers.map(({ label, value }) => `${label} ${value}`).slice(0, 1),
    ...(birthDate === null ? [] : [`Born ${dateOrText(birthDate)}`]),
    ...identifiers.map(({ label, value }) => `${label} ${value}`).slice(1),
  ].slice(0, 2);

/** The PDF of a summary; undefined: the server cannot be reached, or will not make it. */
export async function fetchSessionSheet(
  summary: InfusionSummary,
  patient: PatientIdentity | undefined,
  printedAt: string,
): Promise<Blob | undefined> {
  try {
    const response = await fetch('/api/sheets/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ketaguide': '1' },
      body: JSON.stringify(sheetBody(summary, patient, printedAt)),
    });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}
