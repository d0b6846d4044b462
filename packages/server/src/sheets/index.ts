/** Sheets for paper, as PDF. Pure but for the typeface, which is read from its file: the time of printing is told. */
export { type BagLabelOptions, bagLabel } from './bag-label.ts';
export { blankInfusionSheet } from './infusion-sheet.ts';
export { type Paper, paperNames, usualPaper } from './paper.ts';
export type { PatientHeader } from './patient-header.ts';
export { type PlanSheetOptions, planSheet } from './plan-sheet.ts';
export { pocketCard } from './pocket-card.ts';
export { sessionSheet } from './session-sheet.ts';
export type { SheetOptions } from './sheet.ts';
