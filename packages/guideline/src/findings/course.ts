import { painScoreScale } from '../response/measures.ts';
import type { AskedFinding } from './finding.ts';
import { lookBacks } from './look-backs.ts';

/** How the pain was and is, and what the patient says of it. */
export const courseFindings: readonly AskedFinding[] = [
  {
    id: 'pain-score-baseline',
    kind: 'score',
    scope: 'course',
    name: 'Pain score at baseline',
    ask: 'How strong was the pain before the treatment, from 0 to 10?',
    scale: painScoreScale,
    recordSource: { kind: 'newest-observation', valueSet: 'pain-score.nrs', lookBack: lookBacks.painScore },
  },
  {
    id: 'pain-score-follow-up',
    kind: 'score',
    scope: 'course',
    name: 'Pain score at follow-up',
    ask: 'How strong is the pain now, from 0 to 10?',
    scale: painScoreScale,
  },
  {
    id: 'comparable-measure-improved',
    kind: 'truth',
    scope: 'course',
    name: 'Comparable measure improved',
    ask: 'Did a comparable validated measure improve enough?',
    help: 'For example the Oswestry Disability Index in back pain. The guideline names no number for it.',
  },
  {
    id: 'satisfied',
    kind: 'truth',
    scope: 'course',
    name: 'Satisfaction',
    ask: 'Is the patient satisfied with the result?',
  },
];
