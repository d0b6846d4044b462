import { applies, doesNotApply, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

const record: ExpectedResults = { ...nothingKnown, ...evidenceFor.otherPain, ...notPregnant };

/** What says that nothing objective improved enough. */
const noObjectiveBenefit = ['pain-score-baseline', 'pain-score-follow-up', 'comparable-measure-improved'] as const;

export const jonasSpecimenScenarios: PatientScenarios = {
  patient: 'jonas-specimen-glaucoma',
  scenarios: [
    {
      title: 'the record alone: glaucoma raises the question of the pressure',
      answers: {},
      facts: { 'target-pain': 'spinal-pain', 'elevated-intraocular-pressure': 'unknown', 'pain-score-baseline': 8 },
      suggested: ['elevated-intraocular-pressure'],
      expected: record,
    },
    {
      title: 'the pressure in the eye is raised',
      answers: { 'elevated-intraocular-pressure': 'yes' },
      expected: {
        ...record,
        'contraindications.intracranial-intraocular-pressure': applies(['elevated-intraocular-pressure']),
      },
    },
    {
      title: 'the pressure in the eye is controlled, the one in the head is not known yet',
      answers: { 'elevated-intraocular-pressure': 'no' },
      expected: {
        ...record,
        'contraindications.intracranial-intraocular-pressure': notKnown(['elevated-intracranial-pressure']),
      },
    },
    {
      title: 'response: 8 to 6 is 25% lower and no other measure improved, though he is satisfied',
      answers: { 'pain-score-follow-up': 6, 'comparable-measure-improved': 'no', satisfied: 'yes' },
      expected: {
        ...record,
        'response.positive': applies(noObjectiveBenefit, { met: 'no' }),
        'follow-on.oral': doesNotApply(noObjectiveBenefit),
        'follow-on.intranasal': doesNotApply(noObjectiveBenefit),
      },
    },
  ],
};
