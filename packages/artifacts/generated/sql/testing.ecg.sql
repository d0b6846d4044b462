WITH
"compared_coding" AS MATERIALIZED (
  SELECT resource_id, element, position, system, CASE
      WHEN system <> 'http://hl7.org/fhir/sid/icd-10-cm' THEN code
      WHEN length(plain) > 3 THEN substr(plain, 1, 3) || '.' || replace(substr(plain, 4), '.', '')
      ELSE plain
    END AS code
  FROM (
    SELECT coding.resource_id, coding.element, coding.position, code_system_name.system, coding.code,
      upper(trim(coding.code)) AS plain
    FROM coding
    JOIN code_system_name ON code_system_name.name = coding.system
  )
  WHERE system <> 'http://hl7.org/fhir/sid/icd-10-cm' OR (
    plain GLOB '[A-Z][0-9][0-9A-Z]*'
    AND substr(plain, 4) NOT GLOB '*[^0-9A-Z.]*'
    AND substr(plain, 5) NOT GLOB '*.*'
    AND length(replace(plain, '.', '')) <= 7
  )
),
"coding_entry" AS MATERIALIZED (
  SELECT * FROM (
    SELECT candidate.*, row_number() OVER (
      PARTITION BY resource_id, element, position, value_set
      ORDER BY CASE list WHEN 'excludes' THEN 0 ELSE 1 END, is_family, covered DESC, CASE list WHEN 'settles' THEN 0 WHEN 'settles-no' THEN 1 WHEN 'raises-question' THEN 2 END, entry_id
    ) AS place
    FROM (
      SELECT coding.*, entry.value_set, entry.list, entry.look_back_days, entry.entry_id, 0 AS is_family, 0 AS covered
      FROM compared_coding AS coding
      JOIN code_entry AS entry ON entry.system = coding.system AND entry.code = coding.code
      WHERE entry.is_family = 0 AND entry.value_set IN ('cardiovascular-disease-suspected-or-high-risk', 'poorly-controlled-cardiovascular-disease', 'baseline-ecg')
      UNION ALL
      SELECT coding.*, entry.value_set, entry.list, entry.look_back_days, entry.entry_id, 1, length(entry.code)
      FROM compared_coding AS coding
      JOIN code_entry AS entry ON entry.system = coding.system AND coding.code LIKE entry.code || '%'
      WHERE entry.is_family = 1 AND entry.value_set IN ('cardiovascular-disease-suspected-or-high-risk', 'poorly-controlled-cardiovascular-disease', 'baseline-ecg')
        AND NOT EXISTS (
          SELECT 1 FROM code_entry_exception AS excepted
          WHERE excepted.entry_id = entry.entry_id AND coding.code LIKE excepted.prefix || '%'
        )
    ) AS candidate
  )
  WHERE place = 1
),
"deciding_entry" AS MATERIALIZED (
  SELECT * FROM (
    SELECT coding_entry.*, row_number() OVER (
      PARTITION BY resource_id, element, value_set ORDER BY CASE list WHEN 'excludes' THEN 0 WHEN 'settles' THEN 1 WHEN 'raises-question' THEN 2 WHEN 'settles-no' THEN 3 END, look_back_days IS NOT NULL, look_back_days DESC, position
    ) AS order_in_resource
    FROM coding_entry
  )
  WHERE order_in_resource = 1
),
"dated_condition" AS MATERIALIZED (
  SELECT condition_id, patient_id, has_clinical_status, has_abatement, verification,
    CASE length(dated) WHEN 4 THEN dated || '-01-01' WHEN 7 THEN dated || '-01' ELSE substr(dated, 1, 10) END AS earliest, CASE length(dated) WHEN 4 THEN dated || '-12-31' WHEN 7 THEN date(dated || '-01', '+1 month', '-1 day') ELSE substr(dated, 1, 10) END AS latest,
    CASE length(ended) WHEN 4 THEN ended || '-01-01' WHEN 7 THEN ended || '-01' ELSE substr(ended, 1, 10) END AS ended_earliest, CASE length(ended) WHEN 4 THEN ended || '-12-31' WHEN 7 THEN date(ended || '-01', '+1 month', '-1 day') ELSE substr(ended, 1, 10) END AS ended_latest
  FROM (
    SELECT verified.*,
      CASE verification
        WHEN 'refuted' THEN COALESCE(recorded_date, onset_date_time, onset_period_start)
        ELSE COALESCE(onset_date_time, onset_period_start, recorded_date)
      END AS dated,
      COALESCE(abatement_date_time, abatement_period_end, abatement_period_start) AS ended
    FROM (
      SELECT condition.*, CASE
          WHEN has_verification_status = 0 THEN 'confirmed'
          WHEN EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'verificationStatus' AND code IN ('entered-in-error')) THEN 'error'
          WHEN EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'verificationStatus') AND NOT EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'verificationStatus' AND code NOT IN ('refuted')) THEN 'refuted'
          WHEN EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'verificationStatus') AND NOT EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'verificationStatus' AND code NOT IN ('confirmed')) THEN 'confirmed'
          ELSE 'unsettled'
        END AS verification
      FROM condition
    ) AS verified
  )
),
"standing_condition" AS MATERIALIZED (
  SELECT condition_id, patient_id, earliest, latest, CASE
      WHEN verification = 'error' OR earliest > :as_of THEN 'ignored'
      WHEN verification = 'refuted' THEN 'refuted'
      WHEN course = 'ended' THEN 'ignored'
      WHEN verification = 'confirmed' AND course = 'active' THEN 'active'
      ELSE 'unsettled'
    END AS standing
  FROM (
    SELECT condition.*, CASE
        WHEN ended_earliest > :as_of THEN 'unsettled'
        WHEN EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'clinicalStatus') AND NOT EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'clinicalStatus' AND code NOT IN ('inactive', 'remission', 'resolved')) THEN 'ended'
        WHEN has_abatement = 0 AND EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'clinicalStatus') AND NOT EXISTS (SELECT 1 FROM condition_status AS status WHERE status.condition_id = condition.condition_id AND element = 'clinicalStatus' AND code NOT IN ('active', 'recurrence', 'relapse')) THEN 'active'
        WHEN has_clinical_status = 0 AND ended_latest <= :as_of THEN 'ended'
        ELSE 'unsettled'
      END AS course
    FROM dated_condition AS condition
  )
),
"condition_evidence" AS MATERIALIZED (
  SELECT condition.condition_id, condition.patient_id, condition.earliest, condition.latest, entry.value_set,
    CASE
      WHEN condition.standing = 'refuted' THEN 'refuted'
      WHEN condition.standing = 'unsettled' THEN 'raises-question'
      WHEN entry.look_back_days IS NOT NULL AND (
        condition.earliest IS NULL OR condition.earliest < date(:as_of, '-' || entry.look_back_days || ' days')
      ) THEN 'raises-question'
      ELSE entry.list
    END AS evidence
  FROM standing_condition AS condition
  JOIN deciding_entry AS entry ON entry.resource_id = condition.condition_id AND entry.element = 'code'
  WHERE condition.standing <> 'ignored' AND entry.list <> 'excludes'
),
"dated_result" AS MATERIALIZED (
  SELECT result.*, CASE resource_type
      WHEN 'Observation' THEN COALESCE(effective_date_time, effective_period_end, effective_period_start, effective_instant, issued)
      WHEN 'DiagnosticReport' THEN COALESCE(effective_date_time, effective_period_end, effective_period_start, issued)
      WHEN 'Procedure' THEN COALESCE(performed_date_time, performed_period_end, performed_period_start)
    END AS dated,
    CASE
      WHEN resource_type = 'Observation' AND status IN ('final', 'amended', 'corrected') THEN 'counts'
      WHEN resource_type = 'DiagnosticReport' AND status IN ('final', 'amended', 'corrected') THEN 'counts'
      WHEN resource_type = 'Procedure' AND status IN ('completed') THEN 'counts'
      WHEN resource_type = 'Observation' AND status IN ('entered-in-error', 'cancelled') THEN 'withdrawn'
      WHEN resource_type = 'DiagnosticReport' AND status IN ('entered-in-error', 'cancelled') THEN 'withdrawn'
      WHEN resource_type = 'Procedure' AND status IN ('entered-in-error', 'not-done') THEN 'withdrawn'
      ELSE 'unsettled'
    END AS by_status
  FROM result
  WHERE has_focus = 0
),
"standing_result" AS MATERIALIZED (
  SELECT result.*, CASE
      WHEN by_status = 'counts' AND earliest <= :as_of THEN 'counts'
      ELSE 'unsettled'
    END AS standing
  FROM (
    SELECT dated_result.*, CASE length(dated) WHEN 4 THEN dated || '-01-01' WHEN 7 THEN dated || '-01' ELSE substr(dated, 1, 10) END AS earliest, CASE length(dated) WHEN 4 THEN dated || '-12-31' WHEN 7 THEN date(dated || '-01', '+1 month', '-1 day') ELSE substr(dated, 1, 10) END AS latest
    FROM dated_result
  ) AS result
  WHERE by_status <> 'withdrawn'
),
"counting_result" AS MATERIALIZED (
  SELECT * FROM standing_result WHERE standing = 'counts'
),
"cardiovascular-disease-suspected-or-high-risk: evidence" AS MATERIALIZED (
  SELECT patient_id, 'yes' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'cardiovascular-disease-suspected-or-high-risk' AND evidence = 'settles'
  UNION ALL
  SELECT patient_id, 'hint' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'cardiovascular-disease-suspected-or-high-risk' AND evidence = 'raises-question'
),
"cardiovascular-disease-suspected-or-high-risk" AS MATERIALIZED (
  SELECT patient_id,
    CASE WHEN has_yes = 1 THEN 'yes' WHEN newest_hint IS NULL OR newest_hint < newest_no THEN no END AS value,
    CASE WHEN has_hint = 1 THEN 'yes' END AS is_suggested
  FROM (
    SELECT patient_id,
      max(CASE says WHEN 'yes' THEN 1 ELSE 0 END) AS has_yes,
      max(CASE says WHEN 'no' THEN 'no' END) AS no,
      max(CASE says WHEN 'no' THEN earliest END) AS newest_no,
      max(CASE says WHEN 'hint' THEN 1 ELSE 0 END) AS has_hint,
      max(CASE says WHEN 'hint' THEN COALESCE(latest, :as_of) END) AS newest_hint
    FROM "cardiovascular-disease-suspected-or-high-risk: evidence"
    GROUP BY patient_id
  )
),
"poorly-controlled-cardiovascular-disease: evidence" AS MATERIALIZED (
  SELECT patient_id, 'yes' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'poorly-controlled-cardiovascular-disease' AND evidence = 'settles'
  UNION ALL
  SELECT patient_id, 'hint' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'poorly-controlled-cardiovascular-disease' AND evidence = 'raises-question'
),
"poorly-controlled-cardiovascular-disease" AS MATERIALIZED (
  SELECT patient_id,
    CASE WHEN has_yes = 1 THEN 'yes' WHEN newest_hint IS NULL OR newest_hint < newest_no THEN no END AS value,
    CASE WHEN has_hint = 1 THEN 'yes' END AS is_suggested
  FROM (
    SELECT patient_id,
      max(CASE says WHEN 'yes' THEN 1 ELSE 0 END) AS has_yes,
      max(CASE says WHEN 'no' THEN 'no' END) AS no,
      max(CASE says WHEN 'no' THEN earliest END) AS newest_no,
      max(CASE says WHEN 'hint' THEN 1 ELSE 0 END) AS has_hint,
      max(CASE says WHEN 'hint' THEN COALESCE(latest, :as_of) END) AS newest_hint
    FROM "poorly-controlled-cardiovascular-disease: evidence"
    GROUP BY patient_id
  )
),
"baseline-ecg" AS MATERIALIZED (
  SELECT result.patient_id, 'yes' AS value, NULL AS is_suggested
  FROM counting_result AS result
  JOIN deciding_entry AS entry ON entry.resource_id = result.result_id AND entry.element = 'code'
  WHERE entry.value_set IN ('baseline-ecg') AND entry.list = 'settles'
    AND result.resource_type IN ('DiagnosticReport', 'Observation', 'Procedure')
    AND result.has_data_absent_reason = 0 AND result.earliest >= date(:as_of, '-365 days')
  GROUP BY result.patient_id
  HAVING count(DISTINCT entry.value_set) = 1
),
"stated" AS MATERIALIZED (
  SELECT patient.patient_id,
    "cardiovascular-disease-suspected-or-high-risk".value AS "cardiovascular-disease-suspected-or-high-risk",
    "poorly-controlled-cardiovascular-disease".value AS "poorly-controlled-cardiovascular-disease",
    "baseline-ecg".value AS "baseline-ecg"
  FROM patient
  LEFT JOIN "cardiovascular-disease-suspected-or-high-risk" ON "cardiovascular-disease-suspected-or-high-risk".patient_id = patient.patient_id
  LEFT JOIN "poorly-controlled-cardiovascular-disease" ON "poorly-controlled-cardiovascular-disease".patient_id = patient.patient_id
  LEFT JOIN "baseline-ecg" ON "baseline-ecg".patient_id = patient.patient_id
),
"known" AS MATERIALIZED (
  SELECT patient_id,
    COALESCE("cardiovascular-disease-suspected-or-high-risk", CASE WHEN "poorly-controlled-cardiovascular-disease" IN ('yes') THEN 'yes' END) AS "cardiovascular-disease-suspected-or-high-risk",
    "baseline-ecg"
  FROM stated
)
SELECT patient_id, 'testing.ecg' AS recommendation,
  CASE WHEN "cardiovascular-disease-suspected-or-high-risk" = 'yes' THEN 'applies' WHEN NOT ("cardiovascular-disease-suspected-or-high-risk" = 'yes') THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT ("cardiovascular-disease-suspected-or-high-risk" = 'yes') THEN 'not-applicable' WHEN "baseline-ecg" = 'yes' THEN 'yes' WHEN NOT ("baseline-ecg" = 'yes') THEN 'no' ELSE 'unknown' END AS met
FROM known;
