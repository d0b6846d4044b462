import { type Certainty, certaintyLabels, type Grade } from '@ketaguide/guideline';

/** Grade and certainty, always both: "Grade B · certainty low to moderate". */
export const graded = ({ grade, certainty }: { readonly grade: Grade; readonly certainty: Certainty }): string =>
  `Grade ${grade} · certainty ${certaintyLabels[certainty]}`;
