import { recordRules } from '@ketaguide/guideline';
import { type Element, listIn, quoted } from './element.ts';
import { type ElementPath, elementPaths, firstStated } from './element-path.ts';
import { isAfter, type RecordedDate, readDate } from './recorded-date.ts';
import type { Whose } from './references.ts';

/**
 * Whether an Observation, DiagnosticReport or Procedure counts, by its status, date and subject; the same for every
 * finding. Its look-back is the finding's own. `unsettled` does not count and is not withdrawn either: what it says for a
 * finding may still be so.
 */
export type ResultStanding =
  | { readonly kind: 'counts'; readonly date: RecordedDate }
  | { readonly kind: 'unsettled'; readonly why: string; readonly date: RecordedDate | undefined }
  | { readonly kind: 'ignored'; readonly why: string };

export function resultStanding(resource: Element, whose: Whose, asOf: string): ResultStanding {
  const { resourceType, status } = resource;
  const rules = rulesByType.get(resourceType);
  if (rules === undefined) return ignored(`${quoted(resourceType)} is no result`);
  const statusWords = statusInWords(status, rules.countingStatus);
  if (rules.withdrawnStatus.includes(status)) return ignored(statusWords);
  if (whose.kind === 'another') return ignored(whose.why);
  // An observation of a mother can be about her child: then the patient is its subject, and its focus is somebody else.
  if (listIn(resource, 'focus').length > 0) return ignored('about something else than the patient, by its focus');
  const written = firstStated(resource, rules.datedBy);
  const date = readDate(written);
  const unsettled = (why: string): ResultStanding => ({ kind: 'unsettled', why, date });
  if (!rules.countingStatus.includes(status)) return unsettled(statusWords);
  if (whose.kind === 'unstated') return unsettled(whose.why);
  if (written === undefined) return unsettled('not dated');
  if (date === undefined) return unsettled(`its date ${quoted(written)} is not a date`);
  return isAfter(date, asOf) ? unsettled(`dated after ${asOf}`) : { kind: 'counts', date };
}

interface ResultRules {
  readonly countingStatus: readonly unknown[];
  readonly withdrawnStatus: readonly unknown[];
  readonly datedBy: readonly ElementPath[];
}

const rulesByType: ReadonlyMap<unknown, ResultRules> = new Map(
  Object.entries(recordRules.result).map(
    ([resourceType, { countingStatus, withdrawnStatus, datedBy }]): [string, ResultRules] => [
      resourceType,
      { countingStatus, withdrawnStatus, datedBy: elementPaths(datedBy) },
    ],
  ),
);

const ignored = (why: string): ResultStanding => ({ kind: 'ignored', why });

function statusInWords(status: unknown, counting: readonly unknown[]): string {
  if (status === undefined || status === null) return 'has no status';
  if (status === recordRules.condition.errorVerificationStatus) return 'entered in error';
  return `its status is ${quoted(status)}, not ${counting.join(', ')}`;
}
