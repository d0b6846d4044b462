import type {
  Fact,
  FindingState,
  Hint,
  KnownValue,
  NewestObservationSource,
  QuantityFinding,
  ScoreFinding,
} from '@ketaguide/guideline';
import { type Dated, factFrom, hintFrom, whatOf } from './cited.ts';
import type { Element } from './element.ts';
import { countingResults, whyLeftAside } from './newest-result.ts';
import { type Reading, readQuantity, readScore } from './quantity-element.ts';
import type { RecordView } from './record-view.ts';
import { firstDayOf, isOnOrAfter, type RecordedDate } from './recorded-date.ts';
import { resultInWords } from './result-in-words.ts';

type MeasuredFinding = QuantityFinding | ScoreFinding;

/** Reads a quantity or a score from the newest observation that has a usable value. */
export function readNewestObservation(
  finding: MeasuredFinding,
  source: NewestObservationSource,
  view: RecordView,
): FindingState | undefined {
  const hints: Dated<Hint>[] = [];
  let found: { readonly what: Fact; readonly date: RecordedDate } | undefined;
  const candidates = view.candidates('Observation', source.valueSet);
  for (const { candidate, date } of countingResults(candidates, source.lookBack, view)) {
    const reading = measuredValueOf(finding, candidate.entry.resource);
    if ('problem' in reading) view.ignore(candidate.entry, reading.problem);
    else if (candidate.list === 'raises-question') {
      view.use(candidate.entry);
      const words = resultInWords(candidate.entry.resource);
      hints.push(hintFrom(candidate, candidate.valueSetEntry.note ?? `says ${words}, and does not settle it`, date));
    } else if (found !== undefined) view.ignore(candidate.entry, whyLeftAside(date, found.date));
    else {
      view.use(candidate.entry);
      const note = noteOf(candidate.display, reading, date, source, view);
      found = { what: factFrom(finding.id, reading.value, candidate, date, note).what, date };
    }
  }
  const shown = hints.length === 0 ? {} : { hints: whatOf(hints) };
  if (found !== undefined) return { fact: found.what, ...shown };
  return hints.length === 0 ? undefined : shown;
}

function measuredValueOf(finding: MeasuredFinding, observation: Element): Reading<KnownValue> {
  if (finding.kind === 'score') {
    const reading = readScore(observation['valueQuantity'] ?? observation['valueInteger']);
    return 'problem' in reading ? reading : inside(reading, reading.value, finding.scale);
  }
  const reading = readQuantity(observation['valueQuantity'], finding.unit);
  if ('problem' in reading) return reading;
  return inside(reading, reading.value.value, finding.possible);
}

function inside<T extends KnownValue>(
  reading: Reading<T>,
  value: number,
  { from, to }: { readonly from: number; readonly to: number },
): Reading<T> {
  return value >= from && value <= to ? reading : { problem: `${value} is not possible: expected ${from} to ${to}` };
}

function noteOf(
  display: string,
  reading: { readonly note?: string },
  date: RecordedDate,
  { oldAfterDays }: NewestObservationSource,
  { asOf }: RecordView,
): string {
  const isOld = oldAfterDays !== undefined && !isOnOrAfter(date, firstDayOf({ days: oldAfterDays }, asOf));
  const old = isOld ? [`more than ${oldAfterDays} days old`] : [];
  return [display, ...(reading.note === undefined ? [] : [reading.note]), ...old].join(', ');
}
