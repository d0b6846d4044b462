/** Where a number or a statement comes from. Nothing is shown without one. */
export type Provenance =
  | 'guideline'
  | 'clinic-policy'
  | 'tool-rule'
  | 'drug-label'
  | 'other-evidence'
  | 'model-estimate'
  | 'entered';

/** The words for each provenance on screens, in print and in the terminal. */
export const provenanceLabels: Readonly<Record<Provenance, string>> = {
  guideline: 'Guideline',
  'clinic-policy': 'Clinic policy',
  'tool-rule': 'Tool rule',
  'drug-label': 'Drug label',
  'other-evidence': 'Other evidence',
  'model-estimate': 'Model estimate',
  entered: 'Entered',
};
