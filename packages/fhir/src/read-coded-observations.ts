import {
  type ConditionSource,
  type Fact,
  type FindingId,
  type Hint,
  type LookBack,
  recordRules,
  type ValueSetId,
} from '@ketaguide/guideline';
import { lookUpCode } from '@ketaguide/guideline/value-sets';
import type { Candidate } from './candidate.ts';
import { type Dated, factFrom, hintFrom } from './cited.ts';
import { codingsOf, statusCodes, textOf } from './coding.ts';
import { clipped, type Element, isElement, listIn, quoted } from './element.ts';
import { quantityInWords } from './quantity-element.ts';
import type { RecordView } from './record-view.ts';
import { firstDayOf, isOnOrAfter, mayBeOnOrAfter, olderThan, type RecordedDate } from './recorded-date.ts';
import type { ResultStanding } from './result-standing.ts';
import type { Evidence } from './settle-finding.ts';

type CodedObservations = NonNullable<ConditionSource['codedObservations']>;

type Unsettled = Extract<ResultStanding, { readonly kind: 'unsettled' }>;

interface Telling {
  readonly candidate: Candidate;
  readonly date: RecordedDate;
  readonly says: 'yes' | 'no';
}

/**
 * Reads observations that tell a yes/no finding by a coded value. The newest inside its look-back wins; on one day a yes
 * does. A value that means "unknown", is not coded, or is not known, raises the question. So does whatever else does not
 * say no in an observation that does not count and is not withdrawn either: not final, say, or not dated.
 */
export function readCodedObservations(finding: FindingId, source: ConditionSource, view: RecordView): Evidence {
  const { codedObservations } = source;
  if (codedObservations === undefined) return { yes: [], no: [], hints: [] };
  const { lookBack, negativeLookBack } = codedObservations;
  const telling: Telling[] = [];
  const hints: Dated<Hint>[] = [];
  for (const candidate of observations(view, codedObservations.telling)) {
    const standing = view.resultStanding(candidate.entry);
    if (standing.kind === 'ignored') {
      view.ignore(candidate.entry, standing.why);
      continue;
    }
    const value = codedValueOf(candidate.entry.resource, codedObservations);
    if (standing.kind === 'unsettled') {
      const hint = unsettledHint(candidate, value, standing, lookBack, view);
      if (hint !== undefined) hints.push(hint);
      continue;
    }
    const { date } = standing;
    const isInside =
      value.says === 'no'
        ? isOnOrAfter(date, firstDayOf(negativeLookBack, view.asOf))
        : mayBeOnOrAfter(date, firstDayOf(lookBack, view.asOf));
    if (value.says === 'nothing') view.ignore(candidate.entry, value.why);
    else if (!isInside) view.ignore(candidate.entry, olderThan(value.says === 'no' ? negativeLookBack : lookBack));
    else if (value.says === 'unknown') {
      view.use(candidate.entry);
      hints.push(hintFrom(candidate, value.why, date));
    } else telling.push({ candidate, date, says: value.says });
  }
  for (const candidate of observations(view, codedObservations.measured)) {
    const hint = measuredHint(candidate, lookBack, view);
    if (hint !== undefined) hints.push(hint);
  }
  const facts = newestOf(finding, telling, view);
  return { yes: facts('yes'), no: facts('no'), hints };
}

/** A no that does not count says nothing. Anything else may be so, and speaks against a no. */
function unsettledHint(
  candidate: Candidate,
  value: Value,
  { why, date }: Unsettled,
  lookBack: LookBack,
  view: RecordView,
): Dated<Hint> | undefined {
  const ignore = (reason: string): undefined => view.ignore(candidate.entry, reason) as undefined;
  if (value.says === 'no' || value.says === 'nothing') return ignore(why);
  if (isTooOld(date, lookBack, view)) return ignore(olderThan(lookBack));
  view.use(candidate.entry);
  return hintFrom(candidate, 'why' in value ? `${value.why}, and ${why}` : `says yes, but ${why}`, date);
}

/** Without a date it may be of any day. */
const isTooOld = (date: RecordedDate | undefined, lookBack: LookBack, view: RecordView): boolean =>
  date !== undefined && !mayBeOnOrAfter(date, firstDayOf(lookBack, view.asOf));

const observations = (view: RecordView, valueSets: readonly ValueSetId[]): readonly Candidate[] =>
  valueSets.flatMap((valueSet) => view.candidates('Observation', valueSet));

/** The facts of the newest day. Both a yes and a no of that day stay: settling puts the yes first. */
function newestOf(finding: FindingId, telling: readonly Telling[], view: RecordView) {
  const newestDay = telling.map(comparedBy).sort().at(-1);
  const newest = telling.filter((observation) => comparedBy(observation) === newestDay);
  for (const observation of telling) {
    if (newest.includes(observation)) view.use(observation.candidate.entry);
    else view.ignore(observation.candidate.entry, 'a newer one was used');
  }
  return (says: 'yes' | 'no'): readonly Dated<Fact>[] =>
    newest
      .filter((observation) => observation.says === says)
      .map(({ candidate, date }) => factFrom(finding, says, candidate, date, noteOf(candidate)));
}

/** Of a partial date a yes takes the last day and a no the first, so that a no never wins by being vague. */
const comparedBy = ({ date, says }: Telling): string => (says === 'yes' ? date.latest : date.earliest);

function noteOf({ entry, display }: Candidate): string {
  const value = textOf(entry.resource['valueCodeableConcept']);
  return value === undefined ? display : `${display}: ${clipped(value)}`;
}

type Value =
  | { readonly says: 'yes' | 'no' }
  | { readonly says: 'unknown'; readonly why: string }
  /** There is no value at all. */
  | { readonly says: 'nothing'; readonly why: string };

function codedValueOf(observation: Element, sets: CodedObservations): Value {
  const { yes, no, unknown } = sets;
  const concept = observation['valueCodeableConcept'];
  if (!isElement(concept)) return uncodedValue(observation);
  const codings = codingsOf(concept);
  const meanings = valueSetsOf(concept);
  const [meansYes, meansNo] = [meanings.has(yes), meanings.has(no)];
  if (meanings.has(unknown)) return { says: 'unknown', why: `its value is ${quoted(textOf(concept) ?? 'unknown')}` };
  if (meansYes && meansNo) return { says: 'unknown', why: 'its coded values contradict one another' };
  if (meansYes) return { says: 'yes' };
  if (meansNo) {
    const contradiction = contradictionOfNo(observation, sets);
    return contradiction === undefined ? { says: 'no' } : { says: 'unknown', why: `it says no, and ${contradiction}` };
  }
  const value = codings[0]?.code ?? textOf(concept) ?? 'text only';
  return { says: 'unknown', why: `its value ${quoted(value)} is not a known code` };
}

const valueSetsOf = (concept: unknown): ReadonlySet<ValueSetId> =>
  new Set(codingsOf(concept).flatMap(({ system, code }) => lookUpCode(system, code).map(({ valueSet }) => valueSet)));

const { positiveInterpretation } = recordRules.result.Observation;

/** What in the observation itself keeps its no from being one. */
function contradictionOfNo(observation: Element, { yes }: CodedObservations): string | undefined {
  const absent = observation['dataAbsentReason'];
  if (absent !== undefined && absent !== null) return 'yet gives a reason why it has no value';
  // A modifier extension that nobody here knows can turn the meaning round.
  if (listIn(observation, 'modifierExtension').length > 0) return 'has an extension that modifies its meaning';
  const isPositive = listIn(observation, 'interpretation').some(
    (concept) =>
      statusCodes(concept).some((code) => positiveInterpretation.some((positive) => positive === code)) ||
      valueSetsOf(concept).has(yes),
  );
  return isPositive ? 'is interpreted as positive' : undefined;
}

/** Without a coded value. Text and booleans are not read, but somebody should look at what they say. */
function uncodedValue(observation: Element): Value {
  const name = Object.keys(observation).find((key) => key.startsWith('value') && observation[key] !== null);
  if (name === undefined) return { says: 'nothing', why: 'has no value' };
  const value = quantityInWords(observation[name]) ?? quoted(observation[name]);
  return { says: 'unknown', why: `its value ${value} is not coded` };
}

/** A measured result has no cut-off that could settle it. */
function measuredHint(candidate: Candidate, lookBack: LookBack, view: RecordView): Dated<Hint> | undefined {
  const standing = view.resultStanding(candidate.entry);
  const words = quantityInWords(candidate.entry.resource['valueQuantity']);
  const ignore = (why: string): undefined => view.ignore(candidate.entry, why) as undefined;
  if (standing.kind === 'ignored') return ignore(standing.why);
  if (words === undefined) return ignore(standing.kind === 'unsettled' ? standing.why : 'has no value');
  if (isTooOld(standing.date, lookBack, view)) return ignore(olderThan(lookBack));
  view.use(candidate.entry);
  const unsettled = standing.kind === 'unsettled' ? `, and ${standing.why}` : '';
  return hintFrom(candidate, `measured ${words}: a number does not settle it${unsettled}`, standing.date);
}
