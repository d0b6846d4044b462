WITH
"known" AS MATERIALIZED (
  SELECT patient_id,
    "target-pain",
    "planned-bolus",
    "planned-infusion-rate",
    "planned-total-dose",
    "refractory-pain",
    "care-setting",
    "weight",
    "planned-duration",
    "poorly-controlled-cardiovascular-disease",
    COALESCE("pregnancy", CASE WHEN "sex" IN ('male') AND COALESCE("pregnancy is suggested", 'no') <> 'yes' THEN 'no' END) AS "pregnancy",
    "active-psychosis",
    "hepatic-disease",
    "elevated-intracranial-pressure",
    "elevated-intraocular-pressure",
    "active-substance-abuse",
    "pain-score-follow-up",
    "comparable-measure-improved",
    "satisfied",
    "pain-score-baseline",
    COALESCE("cardiovascular-disease-suspected-or-high-risk", CASE WHEN "poorly-controlled-cardiovascular-disease" IN ('yes') THEN 'yes' END) AS "cardiovascular-disease-suspected-or-high-risk",
    COALESCE("liver-dysfunction", CASE WHEN "hepatic-disease" IN ('mild', 'moderate', 'severe') THEN 'yes' END) AS "liver-dysfunction",
    "liver-toxicity-risk",
    "high-dose-frequent-infusions-expected",
    "baseline-ecg",
    "baseline-liver-tests",
    "supervisor-is-physician-experienced-with-ketamine",
    "supervisor-acls-certified",
    "supervisor-sedation-trained",
    "administrator-is-nurse-or-physician-assistant",
    "administrator-sedation-trained",
    COALESCE("monitored-setting-threshold", 1.0) AS "monitored-setting-threshold",
    "setting-monitored",
    "setting-resuscitation-equipment",
    "setting-rescue-medications",
    "setting-emergency-personnel"
  FROM stated
)
SELECT patient_id, 'indications.spinal-cord-injury' AS recommendation,
  CASE WHEN "target-pain" IN ('spinal-cord-injury-pain') THEN 'applies' WHEN NOT ("target-pain" IN ('spinal-cord-injury-pain')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'indications.crps' AS recommendation,
  CASE WHEN "target-pain" IN ('crps') THEN 'applies' WHEN NOT ("target-pain" IN ('crps')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'indications.other-pain' AS recommendation,
  CASE WHEN "target-pain" IN ('mixed-neuropathic-pain', 'phantom-limb-pain', 'postherpetic-neuralgia', 'fibromyalgia', 'cancer-pain', 'ischemic-pain', 'headache', 'spinal-pain', 'other-chronic-pain') THEN 'applies' WHEN NOT ("target-pain" IN ('mixed-neuropathic-pain', 'phantom-limb-pain', 'postherpetic-neuralgia', 'fibromyalgia', 'cancer-pain', 'ischemic-pain', 'headache', 'spinal-pain', 'other-chronic-pain')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'dosing.bolus' AS recommendation,
  CASE WHEN "planned-bolus" > 0.0 THEN 'applies' WHEN NOT ("planned-bolus" > 0.0) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT ("planned-bolus" > 0.0) THEN 'not-applicable' WHEN "planned-bolus" <= 0.35 THEN 'yes' WHEN NOT ("planned-bolus" <= 0.35) THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'dosing.infusion' AS recommendation,
  CASE WHEN ("planned-infusion-rate" > 0.0 OR (NOT ("planned-infusion-rate" IS NOT NULL) AND "planned-total-dose" > 0.0)) THEN 'applies' WHEN NOT (("planned-infusion-rate" > 0.0 OR (NOT ("planned-infusion-rate" IS NOT NULL) AND "planned-total-dose" > 0.0))) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT (("planned-infusion-rate" > 0.0 OR (NOT ("planned-infusion-rate" IS NOT NULL) AND "planned-total-dose" > 0.0))) THEN 'not-applicable' WHEN (("planned-infusion-rate" >= 0.5 AND "planned-infusion-rate" <= 2.0) OR ("planned-infusion-rate" > 2.0 AND "planned-infusion-rate" <= 7.0 AND "refractory-pain" = 'yes' AND "care-setting" IN ('icu'))) THEN 'yes' WHEN NOT ((("planned-infusion-rate" >= 0.5 AND "planned-infusion-rate" <= 2.0) OR ("planned-infusion-rate" > 2.0 AND "planned-infusion-rate" <= 7.0 AND "refractory-pain" = 'yes' AND "care-setting" IN ('icu')))) THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'dosing.dose-response' AS recommendation,
  CASE WHEN ("planned-infusion-rate" > 0.0 OR (NOT ("planned-infusion-rate" IS NOT NULL) AND "planned-total-dose" > 0.0)) THEN 'applies' WHEN NOT (("planned-infusion-rate" > 0.0 OR (NOT ("planned-infusion-rate" IS NOT NULL) AND "planned-total-dose" > 0.0))) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT (("planned-infusion-rate" > 0.0 OR (NOT ("planned-infusion-rate" IS NOT NULL) AND "planned-total-dose" > 0.0))) THEN 'not-applicable' WHEN (CASE WHEN "planned-total-dose" IS NOT NULL THEN "planned-total-dose" >= 80.0 ELSE round((CASE WHEN "planned-infusion-rate" = 0.0 OR "weight" = 0.0 OR "planned-duration" = 0.0 THEN 0.0 ELSE "planned-infusion-rate" * "weight" * "planned-duration" END), 8) >= round((80.0 * 60.0), 8) END AND "planned-duration" > 120.0) THEN 'yes' WHEN NOT ((CASE WHEN "planned-total-dose" IS NOT NULL THEN "planned-total-dose" >= 80.0 ELSE round((CASE WHEN "planned-infusion-rate" = 0.0 OR "weight" = 0.0 OR "planned-duration" = 0.0 THEN 0.0 ELSE "planned-infusion-rate" * "weight" * "planned-duration" END), 8) >= round((80.0 * 60.0), 8) END AND "planned-duration" > 120.0)) THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'contraindications.cardiovascular-pregnancy-psychosis' AS recommendation,
  CASE WHEN ("poorly-controlled-cardiovascular-disease" = 'yes' OR "pregnancy" = 'yes' OR "active-psychosis" = 'yes') THEN 'applies' WHEN NOT (("poorly-controlled-cardiovascular-disease" = 'yes' OR "pregnancy" = 'yes' OR "active-psychosis" = 'yes')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'contraindications.hepatic' AS recommendation,
  CASE WHEN "hepatic-disease" IN ('moderate', 'severe') THEN 'applies' WHEN NOT ("hepatic-disease" IN ('moderate', 'severe')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'contraindications.intracranial-intraocular-pressure' AS recommendation,
  CASE WHEN ("elevated-intracranial-pressure" = 'yes' OR "elevated-intraocular-pressure" = 'yes') THEN 'applies' WHEN NOT (("elevated-intracranial-pressure" = 'yes' OR "elevated-intraocular-pressure" = 'yes')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'contraindications.substance-abuse' AS recommendation,
  CASE WHEN "active-substance-abuse" = 'yes' THEN 'applies' WHEN NOT ("active-substance-abuse" = 'yes') THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'follow-on.oral' AS recommendation,
  CASE WHEN (("pain-score-follow-up" IS NOT NULL OR "comparable-measure-improved" IS NOT NULL OR "satisfied" IS NOT NULL) AND ((CASE WHEN "pain-score-baseline" > 0.0 THEN round((100.0 * ("pain-score-baseline" - "pain-score-follow-up")), 8) >= round((30.0 * "pain-score-baseline"), 8) END OR "comparable-measure-improved" = 'yes') AND "satisfied" = 'yes')) THEN 'applies' WHEN NOT ((("pain-score-follow-up" IS NOT NULL OR "comparable-measure-improved" IS NOT NULL OR "satisfied" IS NOT NULL) AND ((CASE WHEN "pain-score-baseline" > 0.0 THEN round((100.0 * ("pain-score-baseline" - "pain-score-follow-up")), 8) >= round((30.0 * "pain-score-baseline"), 8) END OR "comparable-measure-improved" = 'yes') AND "satisfied" = 'yes'))) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'follow-on.intranasal' AS recommendation,
  CASE WHEN (("pain-score-follow-up" IS NOT NULL OR "comparable-measure-improved" IS NOT NULL OR "satisfied" IS NOT NULL) AND ((CASE WHEN "pain-score-baseline" > 0.0 THEN round((100.0 * ("pain-score-baseline" - "pain-score-follow-up")), 8) >= round((30.0 * "pain-score-baseline"), 8) END OR "comparable-measure-improved" = 'yes') AND "satisfied" = 'yes')) THEN 'applies' WHEN NOT ((("pain-score-follow-up" IS NOT NULL OR "comparable-measure-improved" IS NOT NULL OR "satisfied" IS NOT NULL) AND ((CASE WHEN "pain-score-baseline" > 0.0 THEN round((100.0 * ("pain-score-baseline" - "pain-score-follow-up")), 8) >= round((30.0 * "pain-score-baseline"), 8) END OR "comparable-measure-improved" = 'yes') AND "satisfied" = 'yes'))) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'testing.healthy' AS recommendation,
  CASE WHEN NOT (("cardiovascular-disease-suspected-or-high-risk" = 'yes' OR ("liver-dysfunction" = 'yes' OR "liver-toxicity-risk" = 'yes' OR "high-dose-frequent-infusions-expected" = 'yes'))) THEN 'applies' WHEN NOT (NOT (("cardiovascular-disease-suspected-or-high-risk" = 'yes' OR ("liver-dysfunction" = 'yes' OR "liver-toxicity-risk" = 'yes' OR "high-dose-frequent-infusions-expected" = 'yes')))) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  'not-applicable' AS met
FROM known
UNION ALL
SELECT patient_id, 'testing.ecg' AS recommendation,
  CASE WHEN "cardiovascular-disease-suspected-or-high-risk" = 'yes' THEN 'applies' WHEN NOT ("cardiovascular-disease-suspected-or-high-risk" = 'yes') THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT ("cardiovascular-disease-suspected-or-high-risk" = 'yes') THEN 'not-applicable' WHEN "baseline-ecg" = 'yes' THEN 'yes' WHEN NOT ("baseline-ecg" = 'yes') THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'testing.liver-function' AS recommendation,
  CASE WHEN ("liver-dysfunction" = 'yes' OR "liver-toxicity-risk" = 'yes' OR "high-dose-frequent-infusions-expected" = 'yes') THEN 'applies' WHEN NOT (("liver-dysfunction" = 'yes' OR "liver-toxicity-risk" = 'yes' OR "high-dose-frequent-infusions-expected" = 'yes')) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT (("liver-dysfunction" = 'yes' OR "liver-toxicity-risk" = 'yes' OR "high-dose-frequent-infusions-expected" = 'yes')) THEN 'not-applicable' WHEN "baseline-liver-tests" = 'yes' THEN 'yes' WHEN NOT ("baseline-liver-tests" = 'yes') THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'response.positive' AS recommendation,
  CASE WHEN ("pain-score-follow-up" IS NOT NULL OR "comparable-measure-improved" IS NOT NULL OR "satisfied" IS NOT NULL) THEN 'applies' WHEN NOT (("pain-score-follow-up" IS NOT NULL OR "comparable-measure-improved" IS NOT NULL OR "satisfied" IS NOT NULL)) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT (("pain-score-follow-up" IS NOT NULL OR "comparable-measure-improved" IS NOT NULL OR "satisfied" IS NOT NULL)) THEN 'not-applicable' WHEN ((CASE WHEN "pain-score-baseline" > 0.0 THEN round((100.0 * ("pain-score-baseline" - "pain-score-follow-up")), 8) >= round((30.0 * "pain-score-baseline"), 8) END OR "comparable-measure-improved" = 'yes') AND "satisfied" = 'yes') THEN 'yes' WHEN NOT (((CASE WHEN "pain-score-baseline" > 0.0 THEN round((100.0 * ("pain-score-baseline" - "pain-score-follow-up")), 8) >= round((30.0 * "pain-score-baseline"), 8) END OR "comparable-measure-improved" = 'yes') AND "satisfied" = 'yes')) THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'personnel.supervising-clinician' AS recommendation,
  CASE WHEN 1 = 1 THEN 'applies' WHEN NOT (1 = 1) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT (1 = 1) THEN 'not-applicable' WHEN ("supervisor-is-physician-experienced-with-ketamine" = 'yes' AND "supervisor-acls-certified" = 'yes' AND "supervisor-sedation-trained" = 'yes') THEN 'yes' WHEN NOT (("supervisor-is-physician-experienced-with-ketamine" = 'yes' AND "supervisor-acls-certified" = 'yes' AND "supervisor-sedation-trained" = 'yes')) THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'personnel.administering-clinician' AS recommendation,
  CASE WHEN 1 = 1 THEN 'applies' WHEN NOT (1 = 1) THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT (1 = 1) THEN 'not-applicable' WHEN ("administrator-is-nurse-or-physician-assistant" = 'yes' AND "administrator-sedation-trained" = 'yes') THEN 'yes' WHEN NOT (("administrator-is-nurse-or-physician-assistant" = 'yes' AND "administrator-sedation-trained" = 'yes')) THEN 'no' ELSE 'unknown' END AS met
FROM known
UNION ALL
SELECT patient_id, 'personnel.setting' AS recommendation,
  CASE WHEN "planned-infusion-rate" > "monitored-setting-threshold" THEN 'applies' WHEN NOT ("planned-infusion-rate" > "monitored-setting-threshold") THEN 'does-not-apply' ELSE 'unknown' END AS status,
  CASE WHEN NOT ("planned-infusion-rate" > "monitored-setting-threshold") THEN 'not-applicable' WHEN ("setting-monitored" = 'yes' AND "setting-resuscitation-equipment" = 'yes' AND "setting-rescue-medications" = 'yes' AND "setting-emergency-personnel" = 'yes') THEN 'yes' WHEN NOT (("setting-monitored" = 'yes' AND "setting-resuscitation-equipment" = 'yes' AND "setting-rescue-medications" = 'yes' AND "setting-emergency-personnel" = 'yes')) THEN 'no' ELSE 'unknown' END AS met
FROM known;
