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
      WHERE entry.is_family = 0 AND entry.value_set IN ('poorly-controlled-cardiovascular-disease', 'pregnancy', 'pregnancy.observations.status', 'pregnancy.observations.qualitative-tests', 'pregnancy.observations.quantitative-tests', 'pregnancy.values.yes', 'pregnancy.values.no', 'pregnancy.values.unknown', 'active-psychosis')
      UNION ALL
      SELECT coding.*, entry.value_set, entry.list, entry.look_back_days, entry.entry_id, 1, length(entry.code)
      FROM compared_coding AS coding
      JOIN code_entry AS entry ON entry.system = coding.system AND coding.code LIKE entry.code || '%'
      WHERE entry.is_family = 1 AND entry.value_set IN ('poorly-controlled-cardiovascular-disease', 'pregnancy', 'pregnancy.observations.status', 'pregnancy.observations.qualitative-tests', 'pregnancy.observations.quantitative-tests', 'pregnancy.values.yes', 'pregnancy.values.no', 'pregnancy.values.unknown', 'active-psychosis')
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
"pregnancy: observations" AS MATERIALIZED (
  SELECT patient_id, earliest, latest, standing, CASE
      WHEN means_unknown = 1 OR means_yes = means_no THEN 'unknown'
      WHEN means_yes = 1 THEN 'yes'
      WHEN has_data_absent_reason = 1 OR has_modifier_extension = 1 OR is_positive = 1 THEN 'unknown'
      ELSE 'no'
    END AS says
  FROM (
    SELECT patient_id, earliest, latest, standing, has_data_absent_reason, has_modifier_extension,
      CASE WHEN EXISTS (
        SELECT 1 FROM coding_entry AS entry
        WHERE entry.resource_id = result_id AND entry.element = 'value' AND entry.value_set IN ('pregnancy.values.yes')
      ) THEN 1 ELSE 0 END AS means_yes,
      CASE WHEN EXISTS (
        SELECT 1 FROM coding_entry AS entry
        WHERE entry.resource_id = result_id AND entry.element = 'value' AND entry.value_set IN ('pregnancy.values.no')
      ) THEN 1 ELSE 0 END AS means_no,
      CASE WHEN EXISTS (
        SELECT 1 FROM coding_entry AS entry
        WHERE entry.resource_id = result_id AND entry.element = 'value' AND entry.value_set IN ('pregnancy.values.unknown')
      ) THEN 1 ELSE 0 END AS means_unknown,
      CASE WHEN CASE WHEN EXISTS (
        SELECT 1 FROM coding_entry AS entry
        WHERE entry.resource_id = result_id AND entry.element = 'interpretation' AND entry.value_set IN ('pregnancy.values.yes')
      ) THEN 1 ELSE 0 END = 1 OR EXISTS (
        SELECT 1 FROM coding
        WHERE coding.resource_id = result_id AND coding.element = 'interpretation' AND coding.code IN ('POS', 'DET', 'RR', 'WR')
      ) THEN 1 ELSE 0 END AS is_positive
    FROM standing_result
    WHERE resource_type = 'Observation' AND has_value = 1 AND CASE WHEN EXISTS (
        SELECT 1 FROM coding_entry AS entry
        WHERE entry.resource_id = result_id AND entry.element = 'code' AND entry.value_set IN ('pregnancy.observations.status', 'pregnancy.observations.qualitative-tests')
      ) THEN 1 ELSE 0 END = 1
  )
),
"pregnancy: observations that tell it" AS MATERIALIZED (
  SELECT patient_id, says, earliest, latest, latest AS compared FROM "pregnancy: observations"
  WHERE says = 'yes' AND standing = 'counts' AND (latest IS NULL OR latest >= date(:as_of, '-294 days'))
  UNION ALL
  SELECT patient_id, says, earliest, latest, earliest AS compared FROM "pregnancy: observations"
  WHERE says = 'no' AND standing = 'counts' AND earliest >= date(:as_of, '-30 days')
),
"pregnancy: evidence" AS MATERIALIZED (
  SELECT patient_id, 'yes' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'pregnancy' AND evidence = 'settles' AND (latest IS NULL OR latest >= date(:as_of, '-294 days'))
  UNION ALL
  SELECT patient_id, 'hint' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'pregnancy' AND evidence = 'raises-question' AND (latest IS NULL OR latest >= date(:as_of, '-294 days'))
  UNION ALL
  SELECT patient_id, 'no' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'pregnancy' AND evidence = 'settles-no' AND earliest >= date(:as_of, '-30 days')
  UNION ALL
  SELECT patient_id, 'no' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'pregnancy' AND evidence = 'refuted' AND earliest >= date(:as_of, '-30 days') AND NOT EXISTS (
      SELECT 1 FROM coding_entry AS entry
      WHERE entry.resource_id = condition_id AND entry.element = 'code' AND entry.value_set = 'pregnancy'
        AND NOT ((entry.system = 'http://hl7.org/fhir/sid/icd-10-cm' AND entry.code = 'Z33.1') OR (entry.system = 'http://snomed.info/sct' AND entry.code = '77386006'))
    )
  UNION ALL
  SELECT patient_id, says, earliest, latest FROM (
    SELECT telling.*, max(compared) OVER (PARTITION BY patient_id) AS newest FROM "pregnancy: observations that tell it" AS telling
  )
  WHERE compared = newest
  UNION ALL
  SELECT patient_id, 'hint' AS says, earliest, latest FROM "pregnancy: observations"
  WHERE (says = 'unknown' OR (says = 'yes' AND standing = 'unsettled')) AND (latest IS NULL OR latest >= date(:as_of, '-294 days'))
  UNION ALL
  SELECT patient_id, 'hint' AS says, earliest, latest FROM standing_result
  WHERE resource_type = 'Observation' AND CASE WHEN EXISTS (
        SELECT 1 FROM coding_entry AS entry
        WHERE entry.resource_id = result_id AND entry.element = 'code' AND entry.value_set IN ('pregnancy.observations.quantitative-tests')
      ) THEN 1 ELSE 0 END = 1 AND value_number IS NOT NULL AND (latest IS NULL OR latest >= date(:as_of, '-294 days'))
),
"pregnancy" AS MATERIALIZED (
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
    FROM "pregnancy: evidence"
    GROUP BY patient_id
  )
),
"sex" AS MATERIALIZED (
  SELECT patient_id, gender AS value, NULL AS is_suggested FROM patient WHERE gender IN ('female', 'male', 'other')
),
"active-psychosis: evidence" AS MATERIALIZED (
  SELECT patient_id, 'yes' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'active-psychosis' AND evidence = 'settles'
  UNION ALL
  SELECT patient_id, 'hint' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'active-psychosis' AND evidence = 'raises-question'
  UNION ALL
  SELECT patient_id, 'no' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'active-psychosis' AND evidence = 'settles-no' AND earliest >= date(:as_of, '-30 days')
  UNION ALL
  SELECT patient_id, 'no' AS says, earliest, latest FROM condition_evidence
  WHERE value_set = 'active-psychosis' AND evidence = 'refuted' AND earliest >= date(:as_of, '-30 days') AND NOT EXISTS (
      SELECT 1 FROM coding_entry AS entry
      WHERE entry.resource_id = condition_id AND entry.element = 'code' AND entry.value_set = 'active-psychosis'
        AND NOT ((entry.system = 'http://snomed.info/sct' AND entry.code = '69322001'))
    )
),
"active-psychosis" AS MATERIALIZED (
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
    FROM "active-psychosis: evidence"
    GROUP BY patient_id
  )
),
"stated" AS MATERIALIZED (
  SELECT patient.patient_id,
    "poorly-controlled-cardiovascular-disease".value AS "poorly-controlled-cardiovascular-disease",
    "pregnancy".value AS "pregnancy",
    "pregnancy".is_suggested AS "pregnancy is suggested",
    "sex".value AS "sex",
    "active-psychosis".value AS "active-psychosis"
  FROM patient
  LEFT JOIN "poorly-controlled-cardiovascular-disease" ON "poorly-controlled-cardiovascular-disease".patient_id = patient.patient_id
  LEFT JOIN "pregnancy" ON "pregnancy".patient_id = patient.patient_id
  LEFT JOIN "sex" ON "sex".patient_id = patient.patient_id
  LEFT JOIN "active-psychosis" ON "active-psychosis".patient_id = patient.patient_id
),
"known" AS MATERIALIZED (
  SELECT patient_id,
    "poorly-controlled-cardiovascular-disease",
    COALESCE("pregnancy", CASE WHEN "sex" IN ('male') AND COALESCE("pregnancy is suggested", 'no') <> 'yes' THEN 'no' END) AS "pregnancy",
    "active-psychosis"
  FROM stated
)
SELECT patient_id, 'contraindications.cardiovascular-pregnancy-psychosis' AS recommendation,
  CASE WHEN ("poorly-controlled-cardiovascular-disease" = 'yes' OR "pregnancy" = 'yes' OR "active-psychosis" = 'yes') THEN 'applies' WHEN NOT (("poorly-controlled-cardiovascular-disease" = 'yes' OR "pregnancy" = 'yes' OR "active-psychosis" = 'yes')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known;
