import type { Fact, FindingState, Hint } from '@ketaguide/guideline';
import { type Dated, inOrder, whatOf } from './cited.ts';
import type { RecordedDate } from './recorded-date.ts';

/** What speaks for a yes/no finding, what against it, and what only raises the question. */
export interface Evidence {
  readonly yes: readonly Dated<Fact>[];
  readonly no: readonly Dated<Fact>[];
  readonly hints: readonly Dated<Hint>[];
}

/**
 * One positive fact outranks every negative one, which stays beside it as a conflict. A negative fact holds only against
 * what is surely older than it: any other hint leaves nothing settled, and both are shown.
 */
export function settle({ yes, no, hints }: Evidence): FindingState | undefined {
  const [positive, ...others] = inOrder(yes);
  const [negative] = inOrder(no);
  if (positive !== undefined) {
    const fact = withMoreSources(positive.what, others);
    return withHints(no.length === 0 ? fact : { ...fact, conflictsWith: whatOf(no) }, hints);
  }
  if (negative === undefined) return hints.length === 0 ? undefined : { hints: whatOf(hints) };
  const doubts = hints.some(({ date }) => !isSurelyOlder(date, negative));
  return doubts ? { hints: whatOf([...hints, overtaken(negative)]) } : withHints(negative.what, hints);
}

/**
 * A hint of the same day may be the later one, and one without a date may be of any day. In doubt a no is not held on
 * to.
 */
const isSurelyOlder = (date: RecordedDate | undefined, { date: other }: Dated<Fact>): boolean =>
  date !== undefined && other !== undefined && date.latest < other.earliest;

function overtaken({ what, date }: Dated<Fact>): Dated<Hint> {
  return {
    what: {
      source: what.source,
      ...(what.date === undefined ? {} : { date: what.date }),
      display: what.note ?? what.finding,
      why: `says ${what.value}, and something that is not surely older raises the question`,
    },
    date,
  };
}

const withHints = (fact: Fact, hints: readonly Dated<Hint>[]): FindingState =>
  hints.length === 0 ? { fact } : { fact, hints: whatOf(hints) };

/** So many more sources are named in a note; a long record can hold hundreds. */
const namedSources = 3;

/** The fact with the other resources that say the same named in its note. */
export function withMoreSources(fact: Fact, others: readonly Dated<Fact>[]): Fact {
  const sources = new Set(others.map(({ what }) => what.source));
  // The same resource can stand in the record twice, as on pages that overlap.
  sources.delete(fact.source);
  if (sources.size === 0) return fact;
  const more = sources.size > namedSources ? ` and ${sources.size - namedSources} more` : '';
  return {
    ...fact,
    note: `${fact.note ?? fact.source}; also ${[...sources].slice(0, namedSources).join(', ')}${more}`,
  };
}
