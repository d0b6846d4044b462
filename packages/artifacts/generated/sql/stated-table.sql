CREATE TABLE stated (
  patient_id TEXT PRIMARY KEY,
  "target-pain" TEXT,
  "planned-bolus" REAL, -- mg/kg
  "planned-infusion-rate" REAL, -- mg/kg/h
  "planned-total-dose" REAL, -- mg
  "refractory-pain" TEXT,
  "care-setting" TEXT,
  "weight" REAL, -- kg
  "planned-duration" REAL, -- min
  "poorly-controlled-cardiovascular-disease" TEXT,
  "pregnancy" TEXT,
  "sex" TEXT,
  "active-psychosis" TEXT,
  "hepatic-disease" TEXT,
  "elevated-intracranial-pressure" TEXT,
  "elevated-intraocular-pressure" TEXT,
  "active-substance-abuse" TEXT,
  "pain-score-follow-up" REAL,
  "comparable-measure-improved" TEXT,
  "satisfied" TEXT,
  "pain-score-baseline" REAL,
  "cardiovascular-disease-suspected-or-high-risk" TEXT,
  "liver-dysfunction" TEXT,
  "liver-toxicity-risk" TEXT,
  "high-dose-frequent-infusions-expected" TEXT,
  "baseline-ecg" TEXT,
  "baseline-liver-tests" TEXT,
  "supervisor-is-physician-experienced-with-ketamine" TEXT,
  "supervisor-acls-certified" TEXT,
  "supervisor-sedation-trained" TEXT,
  "administrator-is-nurse-or-physician-assistant" TEXT,
  "administrator-sedation-trained" TEXT,
  "monitored-setting-threshold" REAL, -- mg/kg/h
  "setting-monitored" TEXT,
  "setting-resuscitation-equipment" TEXT,
  "setting-rescue-medications" TEXT,
  "setting-emergency-personnel" TEXT,
  "pregnancy is suggested" TEXT
);
