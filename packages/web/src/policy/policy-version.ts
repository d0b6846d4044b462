import type { ClinicPolicy } from '@ketaguide/planning';

/** The clinic's policy as one signed version. `signedBy` is null for the one that holds until the clinic signs its own. */
export interface PolicyVersion {
  readonly version: string;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  readonly policy: ClinicPolicy;
}
