import type {
  FindingState,
  Hint,
  KnownValue,
  NewestObservationSource,
  QuantityFinding,
  ScoreFinding,
} from '@ketaguide/guideline';
import type { Candidate } from './candidate.ts';
import { type Dated, factFrom, hintFrom, whatOf } from './cited.ts';
import type { Element } from './element.ts';
import { countingResults, whyLeftAside } from './newest-result.ts';
import { type Reading, readQuantity, readScore } from './quantity-element.ts';
import type { RecordView } from './record-view.ts';
import { firstDayOf, isOnOrAfter, newestFirst, type RecordedDate } from './recorded-date.ts';
import { resultInWords } from './result-in-words.ts';

type MeasuredFinding = QuantityFinding | ScoreFinding;

interface Measured {
  readonly candidate: Candidate;
  readonly date: RecordedDate;
  readonly reading: { readonly value: KnownValue; readonly note?: string };
}

/**
 * Reads a quantity or a score from the newest observation that has a usable value. Values of one day of which none is
 * the later one have to agree; where they differ, the finding stays open and each is cited.
 */
export function readNewestObservation(
  finding: MeasuredFinding,
  source: NewestObservationSource,
  view: RecordView,
): FindingState | undefined {
  const hints: Dated<Hint>[] = [];
  const measured: Measured[] = [];
  const candidates = view.candidates('Observation', source.valueSet);
  for (const { candidate, date } of countingResults(candidates, source.lookBack, view)) {
    const reading = measuredValueOf(finding, candidate.entry.resource);
    if ('problem' in reading) view.ignore(candidate.entry, reading.problem);
    else if (candidate.list === 'raises-question') {
      view.use(candidate.entry);
      const words = resultInWords(candidate.entry.resource);
      hints.push(hintFrom(candidate, candidate.valueSetEntry.note ?? `says ${words}, and does not settle it`, date));
    } else measured.push({ candidate, date, reading });
  }
  const latest = latestOf(measured);
  const [used] = latest;
  if (used === undefined) return hints.length === 0 ? undefined : { hints: whatOf(hints) };
  const differ = latest.some(({ reading }) => numberIn(reading.value) !== numberIn(used.reading.value));
  const cited = new Set(differ ? latest : [used]);
  for (const one of measured) {
    if (cited.has(one)) view.use(one.candidate.entry);
    else view.ignore(one.candidate.entry, whyLeftAside(one.date, used.date));
  }
  if (differ) {
    const name = finding.name.toLowerCase();
    const conflicting = latest.map(({ candidate, date }) => {
      const words = resultInWords(candidate.entry.resource);
      return hintFrom(candidate, `says ${words}: two values of the same day differ for the ${name}`, date);
    });
    return { hints: whatOf([...conflicting, ...hints]) };
  }
  const note = noteOf(used.candidate.display, used.reading, used.date, source, view);
  const { what: fact } = factFrom(finding.id, used.reading.value, used.candidate, used.date, note);
  return { fact, ...(hints.length === 0 ? {} : { hints: whatOf(hints) }) };
}

/** Those of the newest day that no other one is later than, in an order that does not depend on the record's. */
function latestOf(measured: readonly Measured[]): readonly Measured[] {
  // They come newest first, by the day.
  const newestDay = measured[0]?.date.earliest;
  const ofThatDay = measured.filter(({ date }) => date.earliest === newestDay);
  const times = ofThatDay.filter(({ date }) => hasTime(date)).toSorted((a, b) => newestFirst(a.date, b.date));
  const [last] = times;
  return ofThatDay
    .filter(({ date }) => last === undefined || newestFirst(last.date, date) === 0)
    .toSorted((a, b) => preference(a).localeCompare(preference(b), 'en'));
}

/** The one with a time, then the one that did not have to be converted, then by its name. */
const preference = ({ candidate, date, reading }: Measured): string =>
  `${Number(!hasTime(date))}${Number(reading.note !== undefined)}${candidate.entry.reference}`;

const hasTime = ({ written }: RecordedDate): boolean => written.length > 10;

const numberIn = (value: KnownValue): unknown => (typeof value === 'object' ? value.value : value);

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
