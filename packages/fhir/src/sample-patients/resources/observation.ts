import type { Coding, Observation, ObservationComponent, Quantity } from '@medplum/fhirtypes';
import { concept, loinc, statusConcept } from './coding.ts';

type ResultStatus = 'final' | 'amended' | 'corrected' | 'preliminary' | 'cancelled' | 'entered-in-error';
type Category = 'vital-signs' | 'laboratory' | 'survey' | 'social-history' | 'procedure';

interface ObservationInput {
  readonly id: string;
  readonly subject: string;
  readonly date: string;
  /** `final` unless said. */
  readonly status?: ResultStatus;
}

const observation = (
  { id, subject, date, status = 'final' }: ObservationInput,
  category: Category,
  code: Coding,
): Observation => ({
  resourceType: 'Observation',
  id,
  status,
  category: [statusConcept('http://terminology.hl7.org/CodeSystem/observation-category', category)],
  code: concept(code),
  subject: { reference: subject },
  effectiveDateTime: date,
});

const ucumQuantity = (value: number, code: string, unit = code): Quantity => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code,
});

/** Body weight; in kg unless another UCUM unit is given, or none at all (`''`), which is a defect of the record. */
export const bodyWeight = ({
  value,
  unit = 'kg',
  ...input
}: ObservationInput & { readonly value: number; readonly unit?: string }): Observation => ({
  ...observation(input, 'vital-signs', loinc('29463-7', 'Body weight')),
  valueQuantity: unit === '' ? { value } : ucumQuantity(value, unit),
});

export const bodyHeight = ({ cm, ...input }: ObservationInput & { readonly cm: number }): Observation => ({
  ...observation(input, 'vital-signs', loinc('8302-2', 'Body height')),
  valueQuantity: ucumQuantity(cm, 'cm'),
});

/** Pain from 0 to 10, told by the patient. */
export const painScore = ({ score, ...input }: ObservationInput & { readonly score: number }): Observation => ({
  ...observation(input, 'survey', loinc('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported')),
  valueQuantity: ucumQuantity(score, '{score}'),
});

/** Oswestry Disability Index in percent: the score only, no items. */
export const oswestryDisabilityIndex = ({
  percent,
  ...input
}: ObservationInput & { readonly percent: number }): Observation => ({
  ...observation(input, 'survey', loinc('97909-6', 'Oswestry disability index score ODI')),
  valueQuantity: ucumQuantity(percent, '%'),
});

const pressure = (code: Coding, value: number): ObservationComponent => ({
  code: concept(code),
  valueQuantity: ucumQuantity(value, 'mm[Hg]', 'mmHg'),
});

export const bloodPressure = ({
  systolic,
  diastolic,
  ...input
}: ObservationInput & { readonly systolic: number; readonly diastolic: number }): Observation => ({
  ...observation(input, 'vital-signs', loinc('55284-4', 'Blood pressure')),
  component: [
    pressure(loinc('8480-6', 'Systolic blood pressure'), systolic),
    pressure(loinc('8462-4', 'Diastolic blood pressure'), diastolic),
  ],
});

export const alanineAminotransferase = ({
  unitsPerLitre,
  ...input
}: ObservationInput & { readonly unitsPerLitre: number }): Observation => ({
  ...observation(
    input,
    'laboratory',
    loinc('1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma'),
  ),
  valueQuantity: ucumQuantity(unitsPerLitre, 'U/L'),
});

export const aspartateAminotransferase = ({
  unitsPerLitre,
  ...input
}: ObservationInput & { readonly unitsPerLitre: number }): Observation => ({
  ...observation(
    input,
    'laboratory',
    loinc('1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma'),
  ),
  valueQuantity: ucumQuantity(unitsPerLitre, 'U/L'),
});

export const creatinine = ({ mgPerDl, ...input }: ObservationInput & { readonly mgPerDl: number }): Observation => ({
  ...observation(input, 'laboratory', loinc('38483-4', 'Creatinine')),
  valueQuantity: ucumQuantity(mgPerDl, 'mg/dL'),
});

/** A urine pregnancy test with its result as a coded value. */
export const pregnancyTest = ({ result, ...input }: ObservationInput & { readonly result: Coding }): Observation => ({
  ...observation(input, 'laboratory', loinc('2106-3', 'Choriogonadotropin (pregnancy test) [Presence] in Urine')),
  valueCodeableConcept: concept(result),
});

/** The pregnancy status as it was told or found. */
export const pregnancyStatus = ({ result, ...input }: ObservationInput & { readonly result: Coding }): Observation => ({
  ...observation(input, 'social-history', loinc('82810-3', 'Pregnancy status')),
  valueCodeableConcept: concept(result),
});
