import { recordRules } from '@ketaguide/guideline';
import { type Element, quoted } from './element.ts';
import { type ElementPath, elementPaths, firstDated } from './element-path.ts';
import { isAfter, isOnOrBefore, type RecordedDate } from './recorded-date.ts';
import type { Whose } from './references.ts';

/** Whether a medicine is one that the patient takes now, by status, intent, dates and subject. */
export type MedicineStanding =
  | { readonly kind: 'taken'; readonly date: RecordedDate | undefined }
  | { readonly kind: 'ignored'; readonly why: string };

export function medicineStanding(resource: Element, whose: Whose, asOf: string): MedicineStanding {
  const { resourceType, status, intent } = resource;
  const rules = rulesByType.get(resourceType);
  if (rules === undefined) return ignored(`${quoted(resourceType)} is no medicine`);
  if (status === recordRules.condition.errorVerificationStatus) return ignored('entered in error');
  if (whose.kind !== 'the-patient') return ignored(whose.why);
  if (!rules.countingStatus.includes(status)) {
    return ignored(
      status === undefined || status === null
        ? 'has no status'
        : `its status is ${quoted(status)}, not ${rules.countingStatus.join(', ')}`,
    );
  }
  if (rules.uncountedIntent.includes(intent)) return ignored(`its intent is ${quoted(intent)}: nobody ordered it yet`);
  if (resource['doNotPerform'] === true) return ignored('an order not to take it');
  const date = firstDated(resource, rules.datedBy);
  if (date !== undefined && isAfter(date, asOf)) return ignored(`dated after ${asOf}`);
  const end = firstDated(resource, rules.endDatedBy);
  // A day that is the end is still a day on which it is taken.
  if (end !== undefined && end.latest !== asOf && isOnOrBefore(end, asOf)) return ignored(`ended on ${end.written}`);
  return { kind: 'taken', date };
}

interface MedicineRules {
  readonly countingStatus: readonly unknown[];
  readonly uncountedIntent: readonly unknown[];
  readonly datedBy: readonly ElementPath[];
  readonly endDatedBy: readonly ElementPath[];
}

const rulesByType: ReadonlyMap<unknown, MedicineRules> = new Map(
  Object.entries(recordRules.medicine).map(([resourceType, rules]): [string, MedicineRules] => [
    resourceType,
    {
      countingStatus: rules.countingStatus,
      uncountedIntent: rules.uncountedIntent,
      datedBy: elementPaths(rules.datedBy),
      endDatedBy: elementPaths(rules.endDatedBy),
    },
  ]),
);

/** The types of resource that say what is taken. */
export const isMedicineType = (resourceType: string): boolean => rulesByType.has(resourceType);

const ignored = (why: string): MedicineStanding => ({ kind: 'ignored', why });
