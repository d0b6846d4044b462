import { provenanceLabels } from '@ketaguide/guideline';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { type InfusionSummary, infusionSummary, type SummaryContext, type SummaryLine } from './infusion-summary.ts';

/** The record of one infusion as plain text, for the chart of another system. */
export const copyForChart = (state: CourseState, infusion: InfusionState, context: SummaryContext): string =>
  summaryAsText(infusionSummary(state, infusion, context), context);

/** A summary as plain text: one line a fact, with its time and, where it was not entered, where it comes from. */
export function summaryAsText(
  { title, patient, status, sections }: InfusionSummary,
  { clock }: Pick<SummaryContext, 'clock'>,
): string {
  const text = ({ at, text: words, provenance, note }: SummaryLine): string =>
    [
      '-',
      ...(at === undefined ? [] : [clock.time(at)]),
      words,
      ...(note === undefined ? [] : [`(${note})`]),
      ...(provenance === 'entered' ? [] : [`(${provenanceLabels[provenance]})`]),
    ].join(' ');
  return [
    title,
    patient,
    status,
    ...sections.flatMap((section) => ['', section.title.toUpperCase(), ...section.lines.map(text)]),
    '',
  ].join('\n');
}
