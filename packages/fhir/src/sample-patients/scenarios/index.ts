import { anaSampleScenarios } from './ana-sample.ts';
import { benExampleScenarios } from './ben-example.ts';
import { carlaMusterScenarios } from './carla-muster.ts';
import { darioSpecimenScenarios } from './dario-specimen.ts';
import { elenaExampleScenarios } from './elena-example.ts';
import { frankMusterScenarios } from './frank-muster.ts';
import { gitaSampleScenarios } from './gita-sample.ts';
import { hugoExampleScenarios } from './hugo-example.ts';
import { inesMusterScenarios } from './ines-muster.ts';
import { jonasSpecimenScenarios } from './jonas-specimen.ts';
import { kiraSampleScenarios } from './kira-sample.ts';
import { luisMusterScenarios } from './luis-muster.ts';
import { maraExampleScenarios } from './mara-example.ts';
import { nilsSampleScenarios } from './nils-sample.ts';
import { olgaSpecimenScenarios } from './olga-specimen.ts';
import { pabloExampleScenarios } from './pablo-example.ts';
import { quinnSampleScenarios } from './quinn-sample.ts';
import { rosaMusterScenarios } from './rosa-muster.ts';
import { samSpecimenScenarios } from './sam-specimen.ts';
import type { PatientScenarios } from './scenario.ts';

/** For every sample patient: the record alone, then with what people answered. For tests; the app does not load it. */
export const scenariosByPatient: readonly PatientScenarios[] = [
  anaSampleScenarios,
  benExampleScenarios,
  carlaMusterScenarios,
  darioSpecimenScenarios,
  elenaExampleScenarios,
  frankMusterScenarios,
  gitaSampleScenarios,
  hugoExampleScenarios,
  inesMusterScenarios,
  jonasSpecimenScenarios,
  kiraSampleScenarios,
  luisMusterScenarios,
  maraExampleScenarios,
  nilsSampleScenarios,
  olgaSpecimenScenarios,
  pabloExampleScenarios,
  quinnSampleScenarios,
  rosaMusterScenarios,
  samSpecimenScenarios,
];
