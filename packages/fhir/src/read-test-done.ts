import type { Fact, FindingId, FindingState, Hint, TestSource, ValueSetId } from '@ketaguide/guideline';
import { valueSetById } from '@ketaguide/guideline/value-sets';
import { type Dated, factFrom, hintFrom, whatOf } from './cited.ts';
import { quoted } from './element.ts';
import { countingResults, type DatedResult, whyLeftAside } from './newest-result.ts';
import type { RecordView } from './record-view.ts';
import { newestFirst } from './recorded-date.ts';
import { resultInWords } from './result-in-words.ts';

/**
 * Reads whether a test was done: each of its value sets needs a result of its own inside the look-back. The fact is as
 * old as the oldest of these results. Its value is whether the test was done; what came out stands in the note.
 */
export function readTestDone(finding: FindingId, source: TestSource, view: RecordView): FindingState | undefined {
  const hints: Dated<Hint>[] = [];
  const newest = source.allOf.map((valueSet) => newestOf(valueSet, source, view, hints));
  const done = newest.filter((result) => result !== undefined);
  if (done.length === newest.length && done.length > 0) {
    return { fact: doneFact(finding, done, view), ...(hints.length === 0 ? {} : { hints: whatOf(hints) }) };
  }
  const missing = source.allOf.filter((_, index) => newest[index] === undefined).map(descriptionOf);
  for (const { candidate, date } of done) {
    view.use(candidate.entry);
    hints.push(hintFrom(candidate, `counts only together with: ${missing.join(', ')}`, date));
  }
  return hints.length === 0 ? undefined : { hints: whatOf(hints) };
}

const descriptionOf = (valueSet: ValueSetId): string => valueSetById(valueSet)?.description ?? valueSet;

function newestOf(
  valueSet: ValueSetId,
  { resourceTypes, lookBack }: TestSource,
  view: RecordView,
  hints: Dated<Hint>[],
): DatedResult | undefined {
  let newest: DatedResult | undefined;
  const candidates = resourceTypes.flatMap((resourceType) => view.candidates(resourceType, valueSet));
  for (const result of countingResults(candidates, lookBack, view)) {
    const { candidate, date } = result;
    const absent = candidate.entry.resource['dataAbsentReason'];
    if (absent !== undefined && absent !== null) view.ignore(candidate.entry, 'has no result, and says why');
    else if (candidate.list === 'raises-question') {
      view.use(candidate.entry);
      hints.push(hintFrom(candidate, candidate.valueSetEntry.note ?? 'does not tell whether the test was done', date));
    } else if (newest === undefined) newest = result;
    else view.ignore(candidate.entry, whyLeftAside(date, newest.date));
  }
  return newest;
}

function doneFact(finding: FindingId, results: readonly DatedResult[], view: RecordView): Fact {
  for (const { candidate } of results) view.use(candidate.entry);
  const notes = results.map(({ candidate: { entry, display } }) => {
    const words = resultInWords(entry.resource);
    return words === undefined ? display : `${display}: ${words}`;
  });
  const [oldest] = results.toSorted((a, b) => newestFirst(b.date, a.date));
  if (oldest === undefined) throw new Error(`${quoted(finding)} has no result`);
  return factFrom(finding, 'yes', oldest.candidate, oldest.date, notes.join('; ')).what;
}
