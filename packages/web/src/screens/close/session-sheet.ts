import type { InfusionSummary } from '@ketaguide/course';
import { timeOfDay } from '../../recorded-course/clock-words.ts';

/** What the server prints: the summary as it is on the screen. Nothing of it stands in an address. */
export const sessionSheetBody = (
  { title, patient, status, isClosed, sections }: InfusionSummary,
  printedAt: string,
) => ({
  title,
  patient,
  status,
  isClosed,
  printedAt,
  sections: sections.map(({ title: heading, lines }) => ({
    title: heading,
    lines: lines.map(({ at, text, provenance, note }) => ({
      ...(at === undefined ? {} : { time: timeOfDay(at) }),
      text,
      provenance,
      ...(note === undefined ? {} : { note }),
    })),
  })),
});

/** The PDF of a summary; undefined: the server cannot be reached, or will not make it. */
export async function fetchSessionSheet(summary: InfusionSummary, printedAt: string): Promise<Blob | undefined> {
  try {
    const response = await fetch('/api/sheets/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ketaguide': '1' },
      body: JSON.stringify(sessionSheetBody(summary, printedAt)),
    });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}
