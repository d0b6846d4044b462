import type { CourseId } from '@ketaguide/course';
import type { DeviceStore } from '../journal/device-store.ts';
import { emptyDraft, type PlanDraft } from './plan-draft.ts';

/** By what name a device keeps what was typed for the plan of a course. */
export const draftName = (course: CourseId): string => `plan-draft-${course}`;

/** What was typed for the plan of a course on this device; undefined when nothing was, or by another version of the app. */
export async function keptDraft(device: DeviceStore, course: CourseId): Promise<PlanDraft | undefined> {
  const kept = await device.get(draftName(course)).catch(() => undefined);
  const fields = Object.keys(emptyDraft);
  const isDraft =
    typeof kept === 'object' &&
    kept !== null &&
    fields.every((field) => field === 'weight' || field === 'weightBasis' || field in kept);
  return isDraft ? ({ ...emptyDraft, ...kept } as PlanDraft) : undefined;
}
