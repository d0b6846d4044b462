import { InvalidValueError } from '@ketaguide/quantities';
import type { EventOf, EventType } from '../events/course-event.ts';
import type { AnyEntry } from '../events/entry.ts';
import { readEntryData } from '../reading/entry-data.ts';
import type { CourseState } from '../state/course-state.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Signatures and checks are not changed afterwards: they are given anew. */
const notCorrected: { readonly [type in EventType]?: string } = {
  'plan-signed': 'A signed plan is not changed: sign a new one.',
  'plan-unsigned': 'That a plan was unsigned stays: sign it again.',
  'read-back-entered': 'A read-back is not changed: read bag and pump again.',
  'read-back-waived': 'That nobody could read back stays: read bag and pump again.',
  closed: 'A closing is not changed: reopen the record.',
  reopened: 'That the record was reopened stays: close it again.',
};

/** Why entries of that kind are neither corrected nor marked; undefined: they can be. */
export const whyNotCorrected = (type: EventType): string | undefined => notCorrected[type];

/** Why a correction, or a mark as an artifact, cannot be made of what it names. */
export function correctionRefusal(
  state: CourseState,
  event: EventOf<'entry-corrected'> | EventOf<'entry-marked-as-artifact'>,
  personRefusal: (type: EventType) => Refusal | undefined,
): Refusal | undefined {
  const target = entryOf(state, event.data.entry);
  if (target === undefined) return refuse('invalid', 'The entry to correct is not in this course.');
  if (target.infusion !== event.infusion) {
    return refuse('invalid', 'The entry to correct belongs to another infusion.');
  }
  const fixed = whyNotCorrected(target.type);
  if (fixed !== undefined) return refuse('not-now', fixed);
  const notAllowed = personRefusal(target.type);
  if (notAllowed !== undefined || event.type === 'entry-marked-as-artifact') return notAllowed;
  if (isCorrection(target)) return refuse('invalid', 'A correction is not corrected: correct the entry itself again.');
  try {
    readEntryData(target.type, event.data.data);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidValueError) return refuse('invalid', `The correction does not read. ${error.message}`);
    throw error;
  }
}

const isCorrection = ({ type }: AnyEntry): boolean => type === 'entry-corrected' || type === 'entry-marked-as-artifact';

function entryOf({ timeline }: CourseState, id: string): AnyEntry | undefined {
  for (const { original, annotations } of timeline) {
    if (original.id === id) return original;
    const annotation = annotations.find((each) => each.id === id);
    if (annotation !== undefined) return annotation;
  }
  return undefined;
}
