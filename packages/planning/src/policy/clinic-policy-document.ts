import type { ClinicPolicy } from './clinic-policy.ts';

/** The version of the document's form, not of the policy. */
export const clinicPolicySchemaVersion = '1';

/** A clinic's policy as plain data: every quantity with its unit, as `{ "value": 15, "unit": "min" }`. */
export interface ClinicPolicyDocument extends ClinicPolicy {
  readonly schemaVersion: typeof clinicPolicySchemaVersion;
}

/** The policy as JSON holds it; `parseClinicPolicy` reads it back. */
export const clinicPolicyDocument = (policy: ClinicPolicy): ClinicPolicyDocument => ({
  schemaVersion: clinicPolicySchemaVersion,
  ...policy,
});
