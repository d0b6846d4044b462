/** A measure of benefit that a response can be judged by. Scores only: no questionnaire item is shipped. */
export interface Measure {
  readonly id: 'nrs' | 'vas' | 'odi';
  readonly name: string;
  readonly scale: { readonly from: number; readonly to: number };
  /** Every measure here gets smaller as the patient gets better. */
  readonly betterIs: 'lower';
  /** Whether it is a pain score, or another validated measure that the guideline calls comparable. */
  readonly kind: 'pain-score' | 'comparable-measure';
  readonly note: string;
}

/** The numeric rating scale on which pain scores are answered and read. */
export const painScoreScale = { from: 0, to: 10 } as const;

export const measures: readonly Measure[] = [
  {
    id: 'nrs',
    name: 'Numeric rating scale',
    scale: painScoreScale,
    betterIs: 'lower',
    kind: 'pain-score',
    note: 'Pain from 0 (none) to 10 (worst).',
  },
  {
    id: 'vas',
    name: 'Visual analog scale',
    scale: { from: 0, to: 100 },
    betterIs: 'lower',
    kind: 'pain-score',
    note: 'Pain in mm from 0 (none) to 100 (worst).',
  },
  {
    id: 'odi',
    name: 'Oswestry Disability Index',
    scale: { from: 0, to: 100 },
    betterIs: 'lower',
    kind: 'comparable-measure',
    note: 'The percent score, from 0 to 100; not the raw points of 50.',
  },
];

export const measureById = (id: string): Measure | undefined => measures.find((measure) => measure.id === id);
