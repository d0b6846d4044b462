import { canonicalHash } from './canonical-json.ts';

/**
 * What the audit trail vouches with for what an entry was kept despite of. The entry goes into it, because those words alone
 * are few enough to be guessed from their hash.
 */
export const hashOfDespite = (event: unknown, despite: string): string => canonicalHash({ event, despite });
