-- The flat tables that the queries read. Dates are texts as FHIR writes them ('2026', '2026-11', '2026-11-24' or with a
-- time), or null; whoever loads them leaves out what is no date and what is about somebody else.

CREATE TABLE patient (
  patient_id TEXT PRIMARY KEY,
  gender TEXT
);

CREATE TABLE condition (
  condition_id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient,
  has_clinical_status INTEGER NOT NULL,
  has_verification_status INTEGER NOT NULL,
  onset_date_time TEXT,
  onset_period_start TEXT,
  recorded_date TEXT,
  has_abatement INTEGER NOT NULL,
  abatement_date_time TEXT,
  abatement_period_end TEXT,
  abatement_period_start TEXT
);

-- One row for each code of the two statuses: element is 'clinicalStatus' or 'verificationStatus'.
CREATE TABLE condition_status (
  condition_id TEXT NOT NULL REFERENCES condition,
  element TEXT NOT NULL,
  code TEXT NOT NULL
);

-- Observations, diagnostic reports and procedures.
CREATE TABLE result (
  result_id TEXT PRIMARY KEY,
  patient_id TEXT NOT NULL REFERENCES patient,
  resource_type TEXT NOT NULL,
  status TEXT,
  effective_date_time TEXT,
  effective_period_end TEXT,
  effective_period_start TEXT,
  effective_instant TEXT,
  issued TEXT,
  performed_date_time TEXT,
  performed_period_end TEXT,
  performed_period_start TEXT,
  has_focus INTEGER NOT NULL,
  has_data_absent_reason INTEGER NOT NULL,
  has_modifier_extension INTEGER NOT NULL,
  has_value INTEGER NOT NULL,
  value_number REAL
);

-- The codings of a resource's code, or of the coded value or the interpretations of an observation (element 'code', 'value'
-- or 'interpretation'), in their order. An interpretation without a system has the empty one.
CREATE TABLE coding (
  resource_id TEXT NOT NULL,
  element TEXT NOT NULL,
  position INTEGER NOT NULL,
  system TEXT NOT NULL,
  code TEXT NOT NULL
);

CREATE INDEX condition_patient ON condition (patient_id);
CREATE INDEX condition_status_condition ON condition_status (condition_id);
CREATE INDEX result_patient ON result (patient_id);
CREATE INDEX coding_resource ON coding (resource_id, element);

-- The value sets. A family is an ICD-10-CM prefix; all ICD-10-CM codes stand here with their dot.
CREATE TABLE code_entry (
  entry_id INTEGER PRIMARY KEY,
  value_set TEXT NOT NULL,
  list TEXT NOT NULL,
  system TEXT NOT NULL,
  code TEXT NOT NULL,
  is_family INTEGER NOT NULL,
  look_back_days INTEGER
);

-- What begins with one of these does not belong to the family.
CREATE TABLE code_entry_exception (
  entry_id INTEGER NOT NULL REFERENCES code_entry,
  prefix TEXT NOT NULL
);

-- Every name under which a record may name a code system.
CREATE TABLE code_system_name (
  name TEXT PRIMARY KEY,
  system TEXT NOT NULL
);

CREATE INDEX code_entry_code ON code_entry (system, code);
