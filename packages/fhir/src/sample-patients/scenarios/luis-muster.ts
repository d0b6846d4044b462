import { applies, doesNotApply } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, notPregnant } from './usual-results.ts';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  ...notPregnant,
  'contraindications.substance-abuse': applies(['active-substance-abuse']),
  'testing.healthy': doesNotApply(['liver-toxicity-risk']),
  'testing.liver-function': applies(['liver-toxicity-risk'], { met: 'unknown', unknown: ['baseline-liver-tests'] }),
};

export const luisMusterScenarios: PatientScenarios = {
  patient: 'luis-muster-alcohol-dependence',
  scenarios: [
    {
      title: 'the record alone: ALT without AST does not make the liver tests done',
      answers: {},
      facts: {
        'target-pain': 'other-chronic-pain',
        'active-substance-abuse': 'yes',
        'liver-toxicity-risk': 'yes',
        'baseline-liver-tests': 'unknown',
      },
      suggested: ['hepatic-disease', 'liver-dysfunction', 'baseline-liver-tests'],
      expected: record,
    },
    {
      title: 'no liver tests were done',
      answers: { 'baseline-liver-tests': 'no' },
      expected: {
        ...record,
        'testing.liver-function': applies(['liver-toxicity-risk', 'baseline-liver-tests'], { met: 'no' }),
      },
    },
  ],
};
