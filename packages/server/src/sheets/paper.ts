/** The papers that sheets are made for, as width and height in points. */
export const papers = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

export type Paper = keyof typeof papers;

/** That of the country whose guideline it is. */
export const usualPaper: Paper = 'letter';

export const paperNames = Object.keys(papers) as readonly Paper[];
