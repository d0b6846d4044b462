import { any, not, present } from '../criteria/builders.ts';
import { citation } from './citation.ts';
import type { Recommendation } from './recommendation.ts';

const heading = 'Preinfusion tests';

const electrocardiogramApplies = present('cardiovascular-disease-suspected-or-high-risk');
const liverTestsApply = any(
  present('liver-dysfunction'),
  present('liver-toxicity-risk'),
  present('high-dose-frequent-infusions-expected'),
);

/** Which tests come before the first infusion. */
export const testing: readonly Recommendation[] = [
  {
    id: 'testing.healthy',
    section: 'testing',
    number: 1,
    subject: 'No testing',
    statement: 'Healthy individuals: no testing is necessary.',
    force: 'no-testing-needed',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: { heading, item: 1, mustMention: ['No testing is necessary', 'healthy individuals'] },
    appliesWhen: not(any(electrocardiogramApplies, liverTestsApply)),
    limits: {},
    usedIn: [{ step: 'assess', place: 'Tests' }],
  },
  {
    id: 'testing.ecg',
    section: 'testing',
    number: 2,
    subject: 'Baseline ECG',
    statement:
      'Suspected cardiovascular disease or a high risk of it: a baseline ECG should be used, so that ischemic heart disease that is poorly controlled is ruled out.',
    force: 'should-be-used',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: {
      heading,
      item: 2,
      mustMention: [
        'suspected or at high risk of cardiovascular disease',
        'baseline ECG',
        'should be used',
        'poorly controlled ischemic heart disease',
      ],
    },
    appliesWhen: electrocardiogramApplies,
    metWhen: present('baseline-ecg'),
    limits: {},
    usedIn: [
      { step: 'assess', place: 'Tests' },
      { step: 'plan', place: 'Checks' },
    ],
  },
  {
    id: 'testing.liver-function',
    section: 'testing',
    number: 3,
    subject: 'Liver function tests',
    statement:
      'Liver dysfunction at baseline, a risk of liver toxicity (for example alcohol abuse or chronic hepatitis), or high doses of ketamine expected at frequent intervals: liver function tests before and after the infusion should be considered case by case.',
    force: 'consider-case-by-case',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: {
      heading,
      item: 3,
      mustMention: [
        'baseline liver dysfunction',
        'risk of liver toxicity',
        'alcohol abusers',
        'chronic hepatitis',
        'high doses of ketamine at frequent intervals',
        'baseline and postinfusion liver function tests',
        'considered on a case-by-case basis',
      ],
    },
    appliesWhen: liverTestsApply,
    metWhen: present('baseline-liver-tests'),
    limits: {},
    usedIn: [
      { step: 'assess', place: 'Tests' },
      { step: 'plan', place: 'Checks' },
      { step: 'respond', place: 'Close' },
    ],
  },
];
