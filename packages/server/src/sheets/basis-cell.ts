import { provenanceLabels, type Recommendation } from '@ketaguide/guideline';
import type { TableCell } from 'pdfmake/interfaces.js';
import { graded } from './graded.ts';
import { paragraph, words } from './words.ts';

/** Where something comes from: grade and certainty above, whose rule it is below. */
export const basisCell = (lines: readonly string[], scale: number): TableCell => ({
  stack: lines.map((line) => paragraph(words(line), { fontSize: 8 * scale })),
});

/** A statement of the guideline as such a basis. */
export const guidelineBasis = (recommendation: Recommendation, scale: number): TableCell =>
  basisCell([graded(recommendation), provenanceLabels.guideline], scale);
