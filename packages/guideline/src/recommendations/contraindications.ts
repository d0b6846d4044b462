import { any, choiceIs, present } from '../criteria/builders.ts';
import { citation } from './citation.ts';
import type { Recommendation } from './recommendation.ts';

const heading = 'Relative contraindications';
const usedIn: Recommendation['usedIn'] = [
  { step: 'assess', place: 'Relative contraindications' },
  { step: 'plan', place: 'Checks' },
];

/** What speaks against an infusion. All are relative: avoid and caution are forces of advice, not blocks. */
export const contraindications: readonly Recommendation[] = [
  {
    id: 'contraindications.cardiovascular-pregnancy-psychosis',
    section: 'contraindications',
    number: 1,
    subject: 'Cardiovascular disease, pregnancy, psychosis',
    statement: 'Relative contraindications: poorly controlled cardiovascular disease, pregnancy and active psychosis.',
    force: 'relative-contraindication',
    grade: 'B',
    certainty: 'low',
    printedGrading: '(B, Low)',
    citation,
    source: {
      heading,
      item: 1,
      mustMention: ['Poorly controlled cardiovascular disease', 'pregnancy', 'active psychosis'],
    },
    appliesWhen: any(
      present('poorly-controlled-cardiovascular-disease'),
      present('pregnancy'),
      present('active-psychosis'),
    ),
    limits: {},
    usedIn,
  },
  {
    id: 'contraindications.hepatic',
    section: 'contraindications',
    number: 2,
    subject: 'Liver disease',
    statement: 'Relative contraindication: severe liver disease (avoid), moderate liver disease (caution).',
    force: {
      finding: 'hepatic-disease',
      forces: [
        { choice: 'severe', force: 'avoid' },
        { choice: 'moderate', force: 'caution' },
      ],
      otherwise: 'relative-contraindication',
    },
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: {
      heading,
      item: 2,
      mustMention: ['Severe hepatic disease (avoid)', 'moderate hepatic disease (caution)'],
    },
    appliesWhen: choiceIs('hepatic-disease', 'moderate', 'severe'),
    limits: {},
    usedIn,
  },
  {
    id: 'contraindications.intracranial-intraocular-pressure',
    section: 'contraindications',
    number: 3,
    subject: 'Raised intracranial or intraocular pressure',
    statement: 'Relative contraindications: raised intracranial pressure and raised intraocular pressure.',
    force: 'relative-contraindication',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: { heading, item: 3, mustMention: ['Elevated intracranial pressure', 'elevated intraocular pressure'] },
    appliesWhen: any(present('elevated-intracranial-pressure'), present('elevated-intraocular-pressure')),
    limits: {},
    usedIn,
  },
  {
    id: 'contraindications.substance-abuse',
    section: 'contraindications',
    number: 4,
    subject: 'Active substance abuse',
    statement: 'Relative contraindication: active substance abuse.',
    force: 'relative-contraindication',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: { heading, item: 4, mustMention: ['Active substance abuse'] },
    appliesWhen: present('active-substance-abuse'),
    limits: {},
    usedIn,
  },
];
