import { derivedFindingById, type FindingId } from '@ketaguide/guideline';
import { isOnlyStated, knownFinding } from '../known-finding.ts';
import { identifier } from './cql-text.ts';

/** The name of what was stated about a finding: a parameter, or what the library reads from a record. */
export const statedName = (finding: FindingId): string => identifier(finding);

/** The name of whether the record holds something that only suggests the finding. */
export const suggestedName = (finding: FindingId): string => identifier(`${finding} is suggested`);

/** The name of all that is known of a finding: stated, implied, by default, or derived from others. */
export function knownName(finding: FindingId): string {
  if (derivedFindingById(finding) !== undefined || isOnlyStated(knownFinding(finding))) return statedName(finding);
  return identifier(`${finding}, with what implies it`);
}
