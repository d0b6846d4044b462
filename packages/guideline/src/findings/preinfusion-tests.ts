import type { AskedFinding } from './finding.ts';
import { lookBacks } from './look-backs.ts';

/** What decides whether a test before the infusion is called for, and whether it was done. */
export const preinfusionTestFindings: readonly AskedFinding[] = [
  {
    id: 'cardiovascular-disease-suspected-or-high-risk',
    kind: 'truth',
    scope: 'tests',
    name: 'Cardiovascular disease, suspected or high risk',
    ask: 'Is cardiovascular disease present or suspected, or its risk high?',
    recordSource: { kind: 'conditions', valueSet: 'cardiovascular-disease-suspected-or-high-risk' },
  },
  {
    id: 'baseline-ecg',
    kind: 'truth',
    scope: 'tests',
    name: 'Baseline ECG',
    ask: 'Has a baseline ECG been done?',
    isTest: true,
    recordSource: {
      kind: 'test-done',
      allOf: ['baseline-ecg'],
      resourceTypes: ['DiagnosticReport', 'Observation', 'Procedure'],
      lookBack: lookBacks.electrocardiogram,
    },
  },
  {
    id: 'liver-dysfunction',
    kind: 'truth',
    scope: 'tests',
    name: 'Liver dysfunction',
    ask: 'Is there liver dysfunction at baseline?',
    recordSource: { kind: 'conditions', valueSet: 'liver-dysfunction' },
  },
  {
    id: 'liver-toxicity-risk',
    kind: 'truth',
    scope: 'tests',
    name: 'Risk of liver toxicity',
    ask: 'Is the patient at risk of liver toxicity?',
    help: 'The guideline names alcohol abuse and chronic hepatitis as examples.',
    recordSource: { kind: 'conditions', valueSet: 'liver-toxicity-risk' },
  },
  {
    id: 'high-dose-frequent-infusions-expected',
    kind: 'truth',
    scope: 'tests',
    name: 'High doses at frequent intervals expected',
    ask: 'Are high doses at frequent intervals expected?',
    help: 'The guideline gives no number. This is your judgement.',
  },
  {
    id: 'baseline-liver-tests',
    kind: 'truth',
    scope: 'tests',
    name: 'Baseline liver tests',
    ask: 'Have baseline liver tests been done?',
    help: 'ALT and AST on record count as done; other results may be wanted.',
    isTest: true,
    recordSource: {
      kind: 'test-done',
      allOf: ['liver-test.alt', 'liver-test.ast'],
      resourceTypes: ['Observation'],
      lookBack: lookBacks.liverTests,
    },
  },
  {
    id: 'post-infusion-liver-tests',
    kind: 'truth',
    scope: 'course',
    name: 'Liver tests after the infusion',
    ask: 'Have liver tests been done after the infusion?',
    isTest: true,
  },
];
