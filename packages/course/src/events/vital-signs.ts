import type { VitalSignId } from '@ketaguide/planning';

// Which signs there are, the clinic's policy chooses from: they are listed there.
export { type VitalSignId, vitalSignIds } from '@ketaguide/planning';

/** A number as it was read, in the unit of its sign, or why there is none. A sign that is absent was not looked at. */
export type VitalSign = { readonly value: number } | { readonly notObtained: string };

export type VitalSigns = { readonly [id in VitalSignId]?: VitalSign };
