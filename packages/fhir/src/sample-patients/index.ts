import { anaSampleCrps } from './ana-sample-crps.ts';
import { benExampleSpinalCordInjury } from './ben-example-spinal-cord-injury.ts';
import { carlaMusterFibromyalgiaAndBackPain } from './carla-muster-fibromyalgia-and-back-pain.ts';
import { darioSpecimenCancerPain } from './dario-specimen-cancer-pain.ts';
import { elenaExamplePregnancy } from './elena-example-pregnancy.ts';
import { frankMusterCoronaryDisease } from './frank-muster-coronary-disease.ts';
import { gitaSampleHypertensiveCrisis } from './gita-sample-hypertensive-crisis.ts';
import { hugoExampleSchizophrenia } from './hugo-example-schizophrenia.ts';
import { inesMusterAcutePsychosis } from './ines-muster-acute-psychosis.ts';
import { jonasSpecimenGlaucoma } from './jonas-specimen-glaucoma.ts';
import { kiraSampleIntracranialHypertension } from './kira-sample-intracranial-hypertension.ts';
import { luisMusterAlcoholDependence } from './luis-muster-alcohol-dependence.ts';
import { maraExampleAlcoholInRemission } from './mara-example-alcohol-in-remission.ts';
import { nilsSamplePhantomLimbPain } from './nils-sample-phantom-limb-pain.ts';
import { olgaSpecimenUntidyRecord } from './olga-specimen-untidy-record.ts';
import { pabloExampleAcutePain } from './pablo-example-acute-pain.ts';
import { quinnSampleSixteenYears } from './quinn-sample-sixteen-years.ts';
import { rosaMusterDeceased } from './rosa-muster-deceased.ts';
import { samSpecimenChronicHepatitis } from './sam-specimen-chronic-hepatitis.ts';
import type { SamplePatient } from './sample-patient.ts';

export type { SamplePatient } from './sample-patient.ts';

/** Invented people for demo, tests and screens; the first one is the person of the demo. */
export const samplePatients: readonly SamplePatient[] = [
  anaSampleCrps,
  benExampleSpinalCordInjury,
  carlaMusterFibromyalgiaAndBackPain,
  darioSpecimenCancerPain,
  elenaExamplePregnancy,
  frankMusterCoronaryDisease,
  gitaSampleHypertensiveCrisis,
  hugoExampleSchizophrenia,
  inesMusterAcutePsychosis,
  jonasSpecimenGlaucoma,
  kiraSampleIntracranialHypertension,
  luisMusterAlcoholDependence,
  maraExampleAlcoholInRemission,
  nilsSamplePhantomLimbPain,
  olgaSpecimenUntidyRecord,
  pabloExampleAcutePain,
  quinnSampleSixteenYears,
  rosaMusterDeceased,
  samSpecimenChronicHepatitis,
];
