import { applies, doesNotApply } from './expected-result.ts';
import type { PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown } from './usual-results.ts';

export const carlaMusterScenarios: PatientScenarios = {
  patient: 'carla-muster-fibromyalgia-and-back-pain',
  scenarios: [
    {
      title: 'the record alone: two kinds of pain leave the question open',
      answers: {},
      facts: { 'target-pain': 'unknown', weight: { value: 64, unit: 'kg' }, sex: 'female', pregnancy: 'unknown' },
      suggested: ['target-pain', 'active-substance-abuse'],
      notices: ['outside-population'],
      expected: nothingKnown,
    },
    {
      title: 'fibromyalgia is the pain to be treated',
      answers: { 'target-pain': 'fibromyalgia' },
      expected: { ...nothingKnown, ...evidenceFor.otherPain },
    },
    {
      title: 'back pain, better by a comparable measure (Oswestry), and satisfied: no pain score is needed',
      answers: { 'target-pain': 'spinal-pain', 'comparable-measure-improved': 'yes', satisfied: 'yes' },
      expected: {
        ...nothingKnown,
        ...evidenceFor.otherPain,
        'response.positive': applies(['comparable-measure-improved', 'satisfied'], { met: 'yes' }),
        'follow-on.oral': applies(['comparable-measure-improved', 'satisfied']),
        'follow-on.intranasal': applies(['comparable-measure-improved', 'satisfied']),
      },
    },
    {
      title: 'back pain, not satisfied: no positive response, whatever the score says',
      answers: { 'target-pain': 'spinal-pain', satisfied: 'no' },
      expected: {
        ...nothingKnown,
        ...evidenceFor.otherPain,
        'response.positive': applies(['satisfied'], { met: 'no' }),
        'follow-on.oral': doesNotApply(['satisfied']),
        'follow-on.intranasal': doesNotApply(['satisfied']),
      },
    },
  ],
};
