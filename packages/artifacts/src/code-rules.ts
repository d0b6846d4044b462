import { recordRules, type ValueSetId } from '@ketaguide/guideline';
import { type ListName, type ValueSet, type ValueSetEntry, valueSetById } from '@ketaguide/guideline/value-sets';
import { comparedCode, withDot } from './icd-10-cm.ts';

/** What a value set says of a code. */
export interface CodeOutcome {
  readonly list: ListName;
  /** Settles only inside this many days. */
  readonly lookBackDays: number | undefined;
}

/** A family of ICD-10-CM codes, with its dot. */
export interface CodeFamily {
  readonly prefix: string;
  readonly exceptions: readonly string[];
}

/** Some codes, or some families, of one system, and what the value set says of each of them. */
export interface CodeRule extends CodeOutcome {
  readonly system: string;
  readonly codes: readonly string[];
  readonly families: readonly CodeFamily[];
}

/**
 * A value set as rules of which the first that fits a code decides. That is the value set's own precedence, written
 * out: what excludes comes before all; then a code that is named itself; then its family, the closest first; and
 * between equals the list that says most.
 */
export function codeRules({ lists }: Pick<ValueSet, 'lists'>): readonly CodeRule[] {
  const excluded = lists.excludes.map((entry) => ruleOf('excludes', entry));
  const others = recordRules.precedence.betweenEntries.flatMap((list) =>
    lists[list].map((entry) => ruleOf(list, entry)),
  );
  const named = others.filter(({ codes }) => codes.length > 0);
  const families = others.filter((rule) => rule.families.length > 0).toSorted((a, b) => coverage(b) - coverage(a));
  return [...together(excluded), ...together(firstOfEachCode(named)), ...neighboursTogether(families)];
}

export function valueSetOf(id: ValueSetId): ValueSet {
  const valueSet = valueSetById(id);
  if (valueSet === undefined) throw new Error(`value set "${id}" is not defined`);
  return valueSet;
}

function ruleOf(list: ListName, entry: ValueSetEntry): CodeRule {
  const { system, lookBackDays } = entry;
  if (entry.codePrefix === undefined) {
    return { list, lookBackDays, system, codes: [comparedCode(system, entry.code)], families: [] };
  }
  const family = { prefix: withDot(entry.codePrefix), exceptions: entry.exceptions.map(withDot) };
  return { list, lookBackDays, system, codes: [], families: [family] };
}

const coverage = ({ families: [family] }: CodeRule): number => family?.prefix.length ?? 0;

function firstOfEachCode(rules: readonly CodeRule[]): readonly CodeRule[] {
  const seen = new Set<string>();
  return rules.filter(({ system, codes }) => {
    const key = `${system}|${codes.join()}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Rules that say the same become one where they cannot compete: no code stands in two of them. */
function together(rules: readonly CodeRule[]): readonly CodeRule[] {
  return [...Map.groupBy(rules, outcomeOf).values()].map(merged);
}

/** Only neighbours become one, so that the closest family still comes first. */
function neighboursTogether(rules: readonly CodeRule[]): readonly CodeRule[] {
  const runs: CodeRule[][] = [];
  for (const rule of rules) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && outcomeOf(run[0]) === outcomeOf(rule)) run.push(rule);
    else runs.push([rule]);
  }
  return runs.map(merged);
}

const outcomeOf = ({ list, lookBackDays, system, families }: CodeRule): string =>
  `${list}|${lookBackDays}|${system}|${families.length > 0 ? 'families' : 'codes'}`;

function merged(rules: readonly CodeRule[]): CodeRule {
  const [first] = rules;
  if (first === undefined) throw new Error('there is no rule to merge');
  return {
    ...first,
    codes: rules.flatMap(({ codes }) => codes),
    families: rules.flatMap(({ families }) => families),
  };
}
