import type { ConditionSource, FindingId, LookBack } from '@ketaguide/guideline';
import { compileCodedObservations } from './compile-coded-observations.ts';
import type { CompiledSource } from './compiled-source.ts';
import { asOf, firstDayOf } from './dates.ts';
import { identifier, text } from './sql-text.ts';

/**
 * A yes/no finding that conditions tell and, where its source says so, observations with a coded value. One yes outranks
 * every no; a no holds only against what is surely older, and a hint without a date may be of today.
 */
export function compileConditions(finding: FindingId, source: ConditionSource): CompiledSource {
  const observed = compileCodedObservations(finding, source);
  const evidence = `${finding}: evidence`;
  return {
    valueSets: [source.valueSet, ...observed.valueSets],
    tables: [
      ...observed.tables,
      {
        name: evidence,
        query: [saysYes(source), raisesQuestion(source), ...saysNo(source), ...observed.evidence].join('\nUNION ALL\n'),
      },
      { name: finding, query: settled(evidence) },
    ],
  };
}

const settled = (evidence: string): string => `SELECT patient_id,
  CASE WHEN has_yes = 1 THEN 'yes' WHEN newest_hint IS NULL OR newest_hint < newest_no THEN no END AS value,
  CASE WHEN has_hint = 1 THEN 'yes' END AS is_suggested
FROM (
  SELECT patient_id,
    max(CASE says WHEN 'yes' THEN 1 ELSE 0 END) AS has_yes,
    max(CASE says WHEN 'no' THEN 'no' END) AS no,
    max(CASE says WHEN 'no' THEN earliest END) AS newest_no,
    max(CASE says WHEN 'hint' THEN 1 ELSE 0 END) AS has_hint,
    max(CASE says WHEN 'hint' THEN COALESCE(latest, ${asOf}) END) AS newest_hint
  FROM ${identifier(evidence)}
  GROUP BY patient_id
)`;

const select = (says: string, valueSet: string, where: readonly string[]): string =>
  `SELECT patient_id, ${text(says)} AS says, earliest, latest FROM condition_evidence
WHERE value_set = ${text(valueSet)}${where.map((condition) => ` AND ${condition}`).join('')}`;

/** Without a date it counts as long as it is active. */
const perhapsInside = (lookBack: LookBack | undefined): readonly string[] =>
  lookBack === undefined ? [] : [`(latest IS NULL OR latest >= ${firstDayOf(lookBack.days)})`];

const saysYes = ({ valueSet, lookBack }: ConditionSource): string =>
  select('yes', valueSet, [`evidence = 'settles'`, ...perhapsInside(lookBack)]);

const raisesQuestion = ({ valueSet, lookBack }: ConditionSource): string =>
  select('hint', valueSet, [`evidence = 'raises-question'`, ...perhapsInside(lookBack)]);

/** A refuted condition says no only where each of its codes that counts denotes the whole finding. */
function saysNo({ valueSet, wholeFindingCodes = [], negativeLookBack }: ConditionSource): readonly string[] {
  if (negativeLookBack === undefined) return [];
  const surelyInside = `earliest >= ${firstDayOf(negativeLookBack.days)}`;
  const no = select('no', valueSet, [`evidence = 'settles-no'`, surelyInside]);
  if (wholeFindingCodes.length === 0) return [no];
  const isWhole = wholeFindingCodes
    .map(({ system, code }) => `(entry.system = ${text(system)} AND entry.code = ${text(code)})`)
    .join(' OR ');
  const onlyWhole = `NOT EXISTS (
    SELECT 1 FROM coding_entry AS entry
    WHERE entry.resource_id = condition_id AND entry.element = 'code' AND entry.value_set = ${text(valueSet)}
      AND NOT (${isWhole})
  )`;
  return [no, select('no', valueSet, [`evidence = 'refuted'`, surelyInside, onlyWhole])];
}
