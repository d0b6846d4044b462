/** A closed list; each is in the unit named here, whole or decimal as it was read. */
export const vitalSignIds = [
  'systolic-pressure',
  'diastolic-pressure',
  'pulse',
  'oxygen-saturation',
  'respiratory-rate',
  'sedation',
  'dissociation',
  'pain',
] as const;

export type VitalSignId = (typeof vitalSignIds)[number];

/** A number as it was read, or why there is none. A sign that is absent was not looked at. */
export type VitalSign = { readonly value: number } | { readonly notObtained: string };

export type VitalSigns = { readonly [id in VitalSignId]?: VitalSign };
