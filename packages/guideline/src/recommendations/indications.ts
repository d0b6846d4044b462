import { choiceIs } from '../criteria/builders.ts';
import { otherChronicPains } from '../findings/target-pain.ts';
import { citation } from './citation.ts';
import { inText } from './limit-text.ts';
import { complexRegionalPainSyndromeBenefit } from './limits.ts';
import type { Recommendation } from './recommendation.ts';

const heading = 'Indications';

/** For which pains the evidence supports an infusion, and how well. They state evidence; they ask for nothing. */
export const indications: readonly Recommendation[] = [
  {
    id: 'indications.spinal-cord-injury',
    section: 'indications',
    number: 1,
    subject: 'Spinal cord injury pain',
    statement: 'Spinal cord injury pain: weak evidence of short-term improvement.',
    headline: 'Weak evidence, for short-term improvement',
    force: 'evidence',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: { heading, item: 1, mustMention: ['spinal cord injury pain', 'weak evidence', 'short-term improvement'] },
    appliesWhen: choiceIs('target-pain', 'spinal-cord-injury-pain'),
    limits: {},
    usedIn: [{ step: 'assess', place: 'Evidence' }],
  },
  {
    id: 'indications.crps',
    section: 'indications',
    number: 2,
    subject: 'Complex regional pain syndrome (CRPS)',
    statement: `Complex regional pain syndrome (CRPS): moderate evidence of improvement, for up to ${inText(complexRegionalPainSyndromeBenefit)}.`,
    headline: `Moderate evidence, for improvement up to ${inText(complexRegionalPainSyndromeBenefit)}`,
    force: 'evidence',
    grade: 'B',
    certainty: 'low-to-moderate',
    printedGrading: '(B, ) (low to moderate certainty)',
    citation,
    source: { heading, item: 2, mustMention: ['CRPS', 'moderate evidence', 'up to 12 wk'] },
    appliesWhen: choiceIs('target-pain', 'crps'),
    limits: { benefit: complexRegionalPainSyndromeBenefit },
    usedIn: [
      { step: 'assess', place: 'Evidence' },
      { step: 'respond', place: 'Course' },
    ],
  },
  {
    id: 'indications.other-pain',
    section: 'indications',
    number: 3,
    subject: 'Other pain',
    statement:
      'Other pain: weak evidence or none for immediate improvement. Examples are mixed neuropathic pain, fibromyalgia, ischemic and cancer pain, headache and spinal pain.',
    headline: 'Weak evidence or none, for immediate improvement',
    force: 'evidence',
    grade: 'D',
    certainty: 'low',
    printedGrading: '(D, Low)',
    citation,
    source: {
      heading,
      item: 3,
      mustMention: [
        'mixed neuropathic pain',
        'fibromyalgia',
        'cancer pain',
        'ischemic pain',
        'headache',
        'spinal pain',
        'weak or no evidence',
        'immediate improvement',
      ],
    },
    appliesWhen: choiceIs('target-pain', ...otherChronicPains),
    limits: {},
    usedIn: [
      { step: 'assess', place: 'Evidence' },
      { step: 'plan', place: 'Note' },
    ],
  },
];
