/** The papers that sheets are made for, as width and height in points. */
export const papers = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
} as const;

export type Paper = keyof typeof papers;

export const paperNames = Object.keys(papers) as readonly Paper[];
