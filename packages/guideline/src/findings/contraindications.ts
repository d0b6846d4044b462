import type { AskedFinding } from './finding.ts';
import { lookBacks } from './look-backs.ts';

const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';
const snomedCt = 'http://snomed.info/sct';

/** What the guideline names as speaking against an infusion, one finding each. */
export const contraindicationFindings: readonly AskedFinding[] = [
  {
    id: 'poorly-controlled-cardiovascular-disease',
    kind: 'truth',
    scope: 'patient',
    name: 'Poorly controlled cardiovascular disease',
    ask: 'Is there poorly controlled cardiovascular disease?',
    help: 'A disease that is present but well controlled is a no here.',
    recordSource: { kind: 'conditions', valueSet: 'poorly-controlled-cardiovascular-disease' },
  },
  {
    id: 'pregnancy',
    kind: 'truth',
    scope: 'patient',
    name: 'Pregnancy',
    ask: 'Is the patient pregnant?',
    help: 'A recorded male sex answers no; a pregnancy on record outranks it.',
    recordSource: {
      kind: 'conditions',
      valueSet: 'pregnancy',
      lookBack: lookBacks.pregnancy,
      wholeFindingCodes: [
        { system: icd10cm, code: 'Z33.1' },
        { system: snomedCt, code: '77386006' },
      ],
      negativeLookBack: lookBacks.notPregnant,
      codedObservations: {
        telling: ['pregnancy.observations.status', 'pregnancy.observations.qualitative-tests'],
        measured: ['pregnancy.observations.quantitative-tests'],
        yes: 'pregnancy.values.yes',
        no: 'pregnancy.values.no',
        unknown: 'pregnancy.values.unknown',
        lookBack: lookBacks.pregnancy,
        negativeLookBack: lookBacks.notPregnant,
      },
    },
  },
  {
    id: 'active-psychosis',
    kind: 'truth',
    scope: 'patient',
    name: 'Active psychosis',
    ask: 'Is there an active psychosis?',
    help: 'A psychotic disorder that is quiet now is a no here; the record alone cannot tell.',
    recordSource: {
      kind: 'conditions',
      valueSet: 'active-psychosis',
      wholeFindingCodes: [{ system: snomedCt, code: '69322001' }],
      negativeLookBack: lookBacks.notPresent,
    },
  },
  {
    id: 'hepatic-disease',
    kind: 'choice',
    scope: 'patient',
    name: 'Liver disease',
    ask: 'How severe is the liver disease, if there is any?',
    help: 'Codes rarely tell the severity. Use Child-Pugh or your clinical judgement.',
    choices: [
      { value: 'none', label: 'None' },
      { value: 'mild', label: 'Mild' },
      { value: 'moderate', label: 'Moderate' },
      { value: 'severe', label: 'Severe' },
    ],
    recordSource: {
      kind: 'graded-conditions',
      settles: [{ choice: 'severe', valueSet: 'hepatic-disease.severe' }],
      raisesQuestion: ['hepatic-disease.severe', 'hepatic-disease.any'],
    },
  },
  {
    id: 'elevated-intracranial-pressure',
    kind: 'truth',
    scope: 'patient',
    name: 'Raised intracranial pressure',
    ask: 'Is the intracranial pressure raised?',
    recordSource: {
      kind: 'conditions',
      valueSet: 'elevated-intracranial-pressure',
      wholeFindingCodes: [{ system: snomedCt, code: '271719001' }],
      negativeLookBack: lookBacks.notPresent,
    },
  },
  {
    id: 'elevated-intraocular-pressure',
    kind: 'truth',
    scope: 'patient',
    name: 'Raised intraocular pressure',
    ask: 'Is the intraocular pressure raised?',
    help: 'Glaucoma on record raises the question; the pressure may be controlled.',
    recordSource: { kind: 'conditions', valueSet: 'elevated-intraocular-pressure' },
  },
  {
    id: 'active-substance-abuse',
    kind: 'truth',
    scope: 'patient',
    name: 'Active substance abuse',
    ask: 'Is there active substance abuse?',
    help: 'A disorder in remission is a no here.',
    recordSource: { kind: 'conditions', valueSet: 'active-substance-abuse' },
  },
];
