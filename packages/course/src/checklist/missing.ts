import type { InfusionState } from '../state/infusion-state.ts';
import { type ChecklistLine, openLines } from './checklist-line.ts';
import { closingChecklist } from './closing-checklist.ts';
import { type ChecklistContext, startChecklist } from './start-checklist.ts';

/** What is still open: before the start on the checklist, afterwards on the list for the closing. */
export const missing = (infusion: InfusionState, context: ChecklistContext): readonly ChecklistLine[] =>
  openLines(infusion.started === undefined ? startChecklist(infusion, context) : closingChecklist(infusion, context));
