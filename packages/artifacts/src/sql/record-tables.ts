import { recordRules, type ValueSetId } from '@ketaguide/guideline';
import type { ListName } from '@ketaguide/guideline/value-sets';
import { icd10Cm, icd10CmLengths } from '../icd-10-cm.ts';
import { resultTypes } from '../result-type.ts';
import type { CommonTable } from './common-table.ts';
import { asOf, columnOf, earliestDay, firstDayOf, latestDay } from './dates.ts';
import { text, textList } from './sql-text.ts';

/** What holds for every finding that is read from a record: its codes, dates and statuses. */
export const recordTables = (valueSets: readonly ValueSetId[]): readonly CommonTable[] => [
  { name: 'compared_coding', query: comparedCoding },
  { name: 'coding_entry', query: codingEntry(valueSets) },
  { name: 'deciding_entry', query: decidingEntry() },
  { name: 'dated_condition', query: datedCondition() },
  { name: 'standing_condition', query: standingCondition() },
  { name: 'condition_evidence', query: conditionEvidence },
  { name: 'dated_result', query: datedResult() },
  { name: 'standing_result', query: standingResult },
  { name: 'counting_result', query: countingResult },
];

const excludes: ListName = 'excludes';
const raises: ListName = 'raises-question';

/**
 * ICD-10-CM in capitals and with its dot, every other code as it stands. What has not the shape of an ICD-10-CM code is
 * left out.
 */
const comparedCoding = `SELECT resource_id, element, position, system, CASE
    WHEN system <> ${text(icd10Cm)} THEN code
    WHEN length(plain) > ${icd10CmLengths.category} THEN substr(plain, 1, ${icd10CmLengths.category}) || '.' || replace(substr(plain, ${icd10CmLengths.category + 1}), '.', '')
    ELSE plain
  END AS code
FROM (
  SELECT coding.resource_id, coding.element, coding.position, code_system_name.system, coding.code,
    upper(trim(coding.code)) AS plain
  FROM coding
  JOIN code_system_name ON code_system_name.name = coding.system
)
WHERE system <> ${text(icd10Cm)} OR (
  plain GLOB '[A-Z][0-9][0-9A-Z]*'
  AND substr(plain, ${icd10CmLengths.category + 1}) NOT GLOB '*[^0-9A-Z.]*'
  AND substr(plain, ${icd10CmLengths.category + 2}) NOT GLOB '*.*'
  AND length(replace(plain, '.', '')) <= ${icd10CmLengths.longest}
)`;

/** What each value set says of each coding: what excludes decides, else the code itself, else the closest family. */
const codingEntry = (valueSets: readonly ValueSetId[]): string => `SELECT * FROM (
  SELECT candidate.*, row_number() OVER (
    PARTITION BY resource_id, element, position, value_set
    ORDER BY CASE list WHEN ${text(excludes)} THEN 0 ELSE 1 END, is_family, covered DESC, ${placeIn(recordRules.precedence.betweenEntries)}, entry_id
  ) AS place
  FROM (
    SELECT coding.*, entry.value_set, entry.list, entry.look_back_days, entry.entry_id, 0 AS is_family, 0 AS covered
    FROM compared_coding AS coding
    JOIN code_entry AS entry ON entry.system = coding.system AND entry.code = coding.code
    WHERE entry.is_family = 0 AND entry.value_set IN ${textList(valueSets)}
    UNION ALL
    SELECT coding.*, entry.value_set, entry.list, entry.look_back_days, entry.entry_id, 1, length(entry.code)
    FROM compared_coding AS coding
    JOIN code_entry AS entry ON entry.system = coding.system AND coding.code LIKE entry.code || '%'
    WHERE entry.is_family = 1 AND entry.value_set IN ${textList(valueSets)}
      AND NOT EXISTS (
        SELECT 1 FROM code_entry_exception AS excepted
        WHERE excepted.entry_id = entry.entry_id AND coding.code LIKE excepted.prefix || '%'
      )
  ) AS candidate
)
WHERE place = 1`;

/** What each value set says of each resource, by the coding that decides there. */
const decidingEntry = (): string => `SELECT * FROM (
  SELECT coding_entry.*, row_number() OVER (
    PARTITION BY resource_id, element, value_set ORDER BY ${placeIn(recordRules.precedence.betweenCodings)}, look_back_days IS NOT NULL, look_back_days DESC, position
  ) AS order_in_resource
  FROM coding_entry
)
WHERE order_in_resource = 1`;

const placeIn = (lists: readonly ListName[]): string =>
  `CASE list ${lists.map((list, index) => `WHEN ${text(list)} THEN ${index}`).join(' ')} END`;

const rules = recordRules.condition;

const datedCondition = (): string => `SELECT condition_id, patient_id, has_clinical_status, has_abatement, verification,
  ${earliestDay('dated')} AS earliest, ${latestDay('dated')} AS latest,
  ${earliestDay('ended')} AS ended_earliest, ${latestDay('ended')} AS ended_latest
FROM (
  SELECT verified.*,
    CASE verification
      WHEN 'refuted' THEN ${firstOf(rules.refutationDatedBy)}
      ELSE ${firstOf(rules.datedBy)}
    END AS dated,
    ${firstOf(rules.endDatedBy)} AS ended
  FROM (
    SELECT condition.*, CASE
        WHEN has_verification_status = 0 THEN 'confirmed'
        WHEN ${anyStatus('verificationStatus', [rules.errorVerificationStatus])} THEN 'error'
        WHEN ${allStatuses('verificationStatus', [rules.refutedVerificationStatus])} THEN 'refuted'
        WHEN ${allStatuses('verificationStatus', rules.confirmedVerificationStatus)} THEN 'confirmed'
        ELSE 'unsettled'
      END AS verification
    FROM condition
  ) AS verified
)`;

const standingCondition = (): string => `SELECT condition_id, patient_id, earliest, latest, CASE
    WHEN verification = 'error' OR earliest > ${asOf} THEN 'ignored'
    WHEN verification = 'refuted' THEN 'refuted'
    WHEN course = 'ended' THEN 'ignored'
    WHEN verification = 'confirmed' AND course = 'active' THEN 'active'
    ELSE 'unsettled'
  END AS standing
FROM (
  SELECT condition.*, CASE
      WHEN ended_earliest > ${asOf} THEN 'unsettled'
      WHEN ${allStatuses('clinicalStatus', rules.endedClinicalStatus)} THEN 'ended'
      WHEN has_abatement = 0 AND ${allStatuses('clinicalStatus', rules.activeClinicalStatus)} THEN 'active'
      WHEN has_clinical_status = 0 AND ended_latest <= ${asOf} THEN 'ended'
      ELSE 'unsettled'
    END AS course
  FROM dated_condition AS condition
)`;

/** What a condition says in each value set that holds its code. */
const conditionEvidence = `SELECT condition.condition_id, condition.patient_id, condition.earliest, condition.latest, entry.value_set,
  CASE
    WHEN condition.standing = 'refuted' THEN 'refuted'
    WHEN condition.standing = 'unsettled' THEN ${text(raises)}
    WHEN entry.look_back_days IS NOT NULL AND (
      condition.earliest IS NULL OR condition.earliest < ${firstDayOf('entry.look_back_days')}
    ) THEN ${text(raises)}
    ELSE entry.list
  END AS evidence
FROM standing_condition AS condition
JOIN deciding_entry AS entry ON entry.resource_id = condition.condition_id AND entry.element = 'code'
WHERE condition.standing <> 'ignored' AND entry.list <> ${text(excludes)}`;

const datedResult = (): string => `SELECT result.*, CASE resource_type
${resultTypes.map((type) => `    WHEN ${text(type)} THEN ${firstOf(recordRules.result[type].datedBy)}`).join('\n')}
  END AS dated,
  CASE
${resultTypes.map((type) => `    WHEN resource_type = ${text(type)} AND status IN ${textList(recordRules.result[type].countingStatus)} THEN 'counts'`).join('\n')}
${resultTypes.map((type) => `    WHEN resource_type = ${text(type)} AND status IN ${textList(recordRules.result[type].withdrawnStatus)} THEN 'withdrawn'`).join('\n')}
    ELSE 'unsettled'
  END AS by_status
FROM result
WHERE has_focus = 0`;

/** What is not withdrawn: it counts, or what it says is unsettled. */
const standingResult = `SELECT result.*, CASE
    WHEN by_status = 'counts' AND earliest <= ${asOf} THEN 'counts'
    ELSE 'unsettled'
  END AS standing
FROM (
  SELECT dated_result.*, ${earliestDay('dated')} AS earliest, ${latestDay('dated')} AS latest
  FROM dated_result
) AS result
WHERE by_status <> 'withdrawn'`;

/** Observations, reports and procedures that count, whatever they are about. */
const countingResult = `SELECT * FROM standing_result WHERE standing = 'counts'`;

function firstOf(paths: readonly string[]): string {
  return `COALESCE(${paths.map(columnOf).join(', ')})`;
}

function allStatuses(element: string, codes: readonly string[]): string {
  return `${anyStatus(element)} AND NOT ${statusWhere(element, `code NOT IN ${textList(codes)}`)}`;
}

function anyStatus(element: string, codes?: readonly string[]): string {
  return statusWhere(element, codes === undefined ? undefined : `code IN ${textList(codes)}`);
}

function statusWhere(element: string, where?: string): string {
  const also = where === undefined ? '' : ` AND ${where}`;
  return `EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = ${text(element)}${also})`;
}
