import { readBackChecks } from '@ketaguide/planning';
import type { EventOf } from '../events/course-event.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What the comparison said has to be what the two readings say. */
export function readBackRefusal({ data }: EventOf<'read-back-entered'>): Refusal | undefined {
  const agrees = readBackChecks(data.planned, data.read).length === 0;
  if (agrees === data.agrees) return undefined;
  return refuse('invalid', `data.agrees: expected ${agrees}, as the two readings say, got ${data.agrees}.`);
}
