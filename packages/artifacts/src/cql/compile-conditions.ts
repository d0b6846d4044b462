import type { ConditionSource, FindingId, LookBack } from '@ketaguide/guideline';
import { compileCodedObservations } from './compile-coded-observations.ts';
import { entryFunction, firstDayOf } from './compile-value-set.ts';
import { conditionsIn, conditionsName } from './conditions-in.ts';
import { identifier, text } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';
import { statedName, suggestedName } from './known-name.ts';

/** A yes/no finding that conditions tell and, where its source says so, observations with a coded value. */
export function compileConditions(finding: FindingId, source: ConditionSource): readonly Definition[] {
  const observed = compileCodedObservations(finding, source);
  const yes = daysOf(`${finding}: what says yes`, [saysYes(source), ...observed.yes]);
  const no = daysOf(`${finding}: what says no`, [...saysNo(source), ...observed.no]);
  const hints = daysOf(`${finding}: what raises the question`, [raisesQuestion(source), ...observed.hints]);
  const isNo = `else if ${holds(no.name, hints.name)} then false `;
  return [
    ...conditionsIn(source.valueSet),
    ...observed.definitions,
    yes,
    ...(canSayNo(source) ? [no] : []),
    hints,
    definition(`define ${suggestedName(finding)}:\n  exists ${hints.name}`),
    definition(`define ${statedName(finding)}:
  if exists ${yes.name} then true
  ${canSayNo(source) ? isNo : ''}else null`),
    earliestDay,
    latestDay,
  ];
}

const canSayNo = (source: ConditionSource): boolean =>
  source.negativeLookBack !== undefined || source.codedObservations !== undefined;

/** A list of what was found, each with its day, as the flattened union of several queries. */
function daysOf(name: string, queries: readonly string[]): Definition {
  const [only = ''] = queries;
  const list = queries.length === 1 ? only : `flatten {\n  ${queries.join(',\n  ')}\n  }`;
  return definition(`define ${identifier(name)}:\n  ${list}`);
}

const inside = (dated: string, { days }: LookBack, certainty: 'surely' | 'perhaps'): string =>
  `(${dated} on or after ${firstDayOf(days)}) ${certainty === 'surely' ? 'is true' : 'is not false'}`;

function query({ valueSet }: ConditionSource, where: readonly string[]): string {
  return `(${conditionsName(valueSet)} Condition
    where ${where.join(' and ')}
    return all Tuple { dated: Condition.dated })`;
}

const positiveLookBack = ({ lookBack }: ConditionSource): readonly string[] =>
  lookBack === undefined ? [] : [inside('Condition.dated', lookBack, 'perhaps')];

const saysYes = (source: ConditionSource): string =>
  query(source, [`Condition.evidence = ${text('settles')}`, ...positiveLookBack(source)]);

const raisesQuestion = (source: ConditionSource): string =>
  query(source, [`Condition.evidence = ${text('raises-question')}`, ...positiveLookBack(source)]);

/** A refuted condition says no only where each of its codes that counts denotes the whole finding. */
function saysNo(source: ConditionSource): readonly string[] {
  const { valueSet, wholeFindingCodes = [], negativeLookBack } = source;
  if (negativeLookBack === undefined) return [];
  const isInside = inside('Condition.dated', negativeLookBack, 'surely');
  const no = query(source, [`Condition.evidence = ${text('settles-no')}`, isInside]);
  if (wholeFindingCodes.length === 0) return [no];
  const isWhole = wholeFindingCodes
    .map(({ system, code }) => `(Coding.system = ${text(system)} and Coding.code = ${text(code)})`)
    .join(' or ');
  const onlyWhole = `not exists (Condition.codings Coding
      where ${entryFunction(valueSet)}(Coding.system, Coding.code) is not null and not (${isWhole}))`;
  return [no, query(source, [`Condition.evidence = 'refuted'`, isInside, onlyWhole])];
}

/** A no holds only against what is surely older than one of them: in doubt, and without a date, a hint is not. */
const holds = (no: string, hints: string): string => `exists ${no} and not exists (${hints} Hint
    where not exists (${no} No
      where "Earliest day of"(No.dated) after "Latest day of"(Hint.dated)))`;

const earliestDay = definition(`define function "Earliest day of"(dated Date):
  Date(year from dated, Coalesce(month from dated, 1), Coalesce(day from dated, 1))`);

const latestDay = definition(`define function "Latest day of"(dated Date):
  if (month from dated) is null then Date(year from dated, 12, 31)
  else if (day from dated) is null then Date(year from dated, month from dated, 1) + 1 month - 1 day
  else dated`);
