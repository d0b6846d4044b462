import type { DetailId } from '../events/infusion-entries.ts';

/** The text fields of the record, as they are called in the summary and in what is exported. */
export const detailNames: Readonly<Record<DetailId, string>> = {
  allergies: 'Allergies',
  lot: 'Lot',
  expiry: 'Expiry',
  vial: 'Vial',
  'intravenous-site': 'IV site',
  escort: 'Escort',
  consent: 'Consent',
};
