import { present } from '../criteria/builders.ts';
import { citation } from './citation.ts';
import { inText } from './limit-text.ts';
import { responsePercentDecrease } from './limits.ts';
import type { Recommendation } from './recommendation.ts';

/** What counts as a positive response: two parts, and both are needed. */
export const response: readonly Recommendation[] = [
  {
    id: 'response.positive',
    section: 'response',
    number: 1,
    subject: 'Positive response',
    statement: `Positive response: besides satisfaction it should include an objective measure of benefit, for example a pain score at least ${inText(responsePercentDecrease)} lower, or a comparable validated measure of the condition (in back pain, the Oswestry Disability Index).`,
    force: 'definition',
    grade: 'C',
    certainty: 'low-to-moderate',
    printedGrading: '(C, ) (low-to-moderate certainty)',
    citation,
    source: {
      heading: 'Positive response',
      item: 1,
      mustMention: [
        'objective measures of benefit in addition to satisfaction',
        '≥30% decrease in pain score',
        'comparable validated measures',
        'Oswestry Disability Index for back pain',
      ],
    },
    appliesWhen: present('response-recorded'),
    metWhen: present('positive-response'),
    limits: { percentDecrease: responsePercentDecrease },
    usedIn: [{ step: 'respond', place: 'Response' }],
  },
];
