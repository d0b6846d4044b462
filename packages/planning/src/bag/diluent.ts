/** What ketamine may be diluted with, by its US label (provenance `drug-label`). */
export const diluents = [
  { id: 'sodium-chloride', name: '0.9% sodium chloride' },
  { id: 'dextrose', name: '5% dextrose in water' },
  { id: 'sterile-water', name: 'sterile water for injection' },
] as const;

export type DiluentId = (typeof diluents)[number]['id'];

export const diluentName = (id: DiluentId): string => diluents.find((diluent) => diluent.id === id)?.name ?? id;
