import type { Certainty, Grade } from '../recommendations/recommendation.ts';

export interface GradeMeaning {
  readonly grade: Grade;
  readonly meaning: string;
  readonly suggestion: string;
}

export interface CertaintyMeaning {
  readonly certainty: Certainty;
  readonly meaning: string;
}

export interface GradingScheme {
  /** Shown wherever the scheme is explained. */
  readonly note: string;
  readonly source: string;
  readonly sourceUrl: string;
  readonly grades: readonly GradeMeaning[];
  readonly certainties: readonly CertaintyMeaning[];
  readonly cautions: readonly string[];
}

/** The scheme that the guideline's own was modified from: its own tables are not in the summary. */
export const grading: GradingScheme = {
  note: "The guideline uses a modified scheme, and its own modified wording is not in the summary. The meanings below are those of the US Preventive Services Task Force (July 2012), restated in our words, and need not be the guideline's.",
  source: 'US Preventive Services Task Force, grade definitions after July 2012',
  sourceUrl: 'https://uspreventiveservicestaskforce.org/apps/gradedef.jsp',
  grades: [
    {
      grade: 'A',
      meaning: 'Recommended: high certainty of a substantial net benefit.',
      suggestion: 'Offer or provide.',
    },
    {
      grade: 'B',
      meaning:
        'Recommended: high certainty of a moderate net benefit, or moderate certainty of a moderate to substantial one.',
      suggestion: 'Offer or provide.',
    },
    {
      grade: 'C',
      meaning:
        'Offered selectively, by professional judgement and patient preference: at least moderate certainty of a small net benefit.',
      suggestion: 'Offer to selected patients.',
    },
    {
      grade: 'D',
      meaning: 'Recommended against: moderate or high certainty of no net benefit, or of harm.',
      suggestion: 'Discourage.',
    },
    {
      grade: 'I',
      meaning: 'Evidence insufficient: lacking, poor or conflicting, so that benefit and harm cannot be weighed.',
      suggestion: 'If offered, the patient should understand the uncertainty.',
    },
  ],
  certainties: [
    {
      certainty: 'low',
      meaning: 'Too little evidence to judge the effect: few or small studies, serious flaws, inconsistency or gaps.',
    },
    {
      certainty: 'low-to-moderate',
      meaning: 'Printed so in the source, between the two beside it; the scheme itself has no such level.',
    },
    {
      certainty: 'moderate',
      meaning:
        'Enough evidence to judge the effect, with limits to its number, quality or consistency; it could change.',
    },
    {
      certainty: 'high',
      meaning: 'Consistent results of well-made studies in representative populations; unlikely to be overturned.',
    },
  ],
  cautions: [
    'Grade and certainty are two separate judgements. Neither is derived from the other.',
    'In the plain scheme a low certainty always gives grade I. The guideline joins low certainty with A, B, C and D, which shows that its scheme differs.',
    'Grade D on an indication says that the evidence is weak or absent. It is not a contraindication.',
    'The grade of a relative contraindication grades the advice, not the treatment.',
  ],
};
