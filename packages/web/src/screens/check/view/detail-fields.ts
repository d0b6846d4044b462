import type { DetailId } from '@ketaguide/course';

/** The text fields of the record, in the order in which they are asked. */
export const detailFields: readonly {
  readonly id: DetailId;
  readonly label: string;
  readonly type: 'text' | 'date';
}[] = [
  { id: 'allergies', label: 'Allergies', type: 'text' },
  { id: 'consent', label: 'Consent for off-label use', type: 'text' },
  { id: 'vial', label: 'Product and vial strength', type: 'text' },
  { id: 'lot', label: 'Lot', type: 'text' },
  { id: 'expiry', label: 'Expiry', type: 'date' },
  { id: 'intravenous-site', label: 'IV site', type: 'text' },
  { id: 'escort', label: 'Escort home', type: 'text' },
];
