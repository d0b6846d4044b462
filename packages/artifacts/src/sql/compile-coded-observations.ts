import { type ConditionSource, type FindingId, recordRules, type ValueSetId } from '@ketaguide/guideline';
import type { CommonTable } from './common-table.ts';
import { firstDayOf } from './dates.ts';
import { identifier, textList } from './sql-text.ts';

export interface CompiledObservations {
  readonly valueSets: readonly ValueSetId[];
  readonly tables: readonly CommonTable[];
  /** Selects with the columns patient_id, says ('yes', 'no' or 'hint'), earliest and latest. */
  readonly evidence: readonly string[];
}

/**
 * Observations that tell a yes/no finding by a coded value. Those of the newest day decide; a value that means unknown,
 * is not coded or is not known raises the question, and so does a measured one, or a yes that is unsettled,
 * or a no that the observation itself contradicts.
 */
export function compileCodedObservations(finding: FindingId, source: ConditionSource): CompiledObservations {
  const { codedObservations: sets } = source;
  if (sets === undefined) return { valueSets: [], tables: [], evidence: [] };
  const { lookBack, negativeLookBack } = sets;
  const read = `${finding}: observations`;
  const telling = `${finding}: observations that tell it`;
  const perhapsInside = `(latest IS NULL OR latest >= ${firstDayOf(lookBack.days)})`;
  const surelyInside = `earliest >= ${firstDayOf(negativeLookBack.days)}`;
  return {
    valueSets: [...sets.telling, ...sets.measured, sets.yes, sets.no, sets.unknown],
    tables: [
      {
        name: read,
        query: `SELECT patient_id, earliest, latest, standing, CASE
    WHEN means_unknown = 1 OR means_yes = means_no THEN 'unknown'
    WHEN means_yes = 1 THEN 'yes'
    WHEN has_data_absent_reason = 1 OR has_modifier_extension = 1 OR is_positive = 1 THEN 'unknown'
    ELSE 'no'
  END AS says
FROM (
  SELECT patient_id, earliest, latest, standing, has_data_absent_reason, has_modifier_extension,
    ${holds('value', [sets.yes])} AS means_yes,
    ${holds('value', [sets.no])} AS means_no,
    ${holds('value', [sets.unknown])} AS means_unknown,
    ${isPositive(sets.yes)} AS is_positive
  FROM standing_result
  WHERE resource_type = 'Observation' AND has_value = 1 AND ${holds('code', sets.telling)} = 1
)`,
      },
      {
        name: telling,
        query: `SELECT patient_id, says, earliest, latest, latest AS compared FROM ${identifier(read)}
WHERE says = 'yes' AND standing = 'counts' AND ${perhapsInside}
UNION ALL
SELECT patient_id, says, earliest, latest, earliest AS compared FROM ${identifier(read)}
WHERE says = 'no' AND standing = 'counts' AND ${surelyInside}`,
      },
    ],
    evidence: [
      `SELECT patient_id, says, earliest, latest FROM (
  SELECT telling.*, max(compared) OVER (PARTITION BY patient_id) AS newest FROM ${identifier(telling)} AS telling
)
WHERE compared = newest`,
      `SELECT patient_id, 'hint' AS says, earliest, latest FROM ${identifier(read)}
WHERE (says = 'unknown' OR (says = 'yes' AND standing = 'unsettled')) AND ${perhapsInside}`,
      `SELECT patient_id, 'hint' AS says, earliest, latest FROM standing_result
WHERE resource_type = 'Observation' AND ${holds('code', sets.measured)} = 1 AND value_number IS NOT NULL AND ${perhapsInside}`,
    ],
  };
}

const { positiveInterpretation } = recordRules.result.Observation;

/** 1 where the observation is interpreted as positive, else 0. */
const isPositive = (yes: ValueSetId): string => `CASE WHEN ${holds('interpretation', [yes])} = 1 OR EXISTS (
      SELECT 1 FROM coding
      WHERE coding.resource_id = result_id AND coding.element = 'interpretation' AND coding.code IN ${textList(positiveInterpretation)}
    ) THEN 1 ELSE 0 END`;

/** 1 where one of the value sets holds a coding of that element, else 0. */
const holds = (element: 'code' | 'value' | 'interpretation', valueSets: readonly ValueSetId[]): string =>
  `CASE WHEN EXISTS (
      SELECT 1 FROM coding_entry AS entry
      WHERE entry.resource_id = result_id AND entry.element = '${element}' AND entry.value_set IN ${textList(valueSets)}
    ) THEN 1 ELSE 0 END`;
