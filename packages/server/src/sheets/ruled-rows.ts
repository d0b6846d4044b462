import type { CustomTableLayout } from 'pdfmake/interfaces.js';

/** Rows with a hairline above and below each; nothing between columns. */
export const ruledRows = (padding: number): CustomTableLayout => ({
  hLineWidth: () => 0.4,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => padding,
  paddingBottom: () => padding,
});
