import type { AppendOutcome, CourseId, PersonId } from '@ketaguide/course';
import type { CoursesApi } from './courses-api.ts';
import type { OutboxEntry, Refusal } from './outbox-entry.ts';
import { Refused } from './server-request.ts';

/** So many entries go in one request: a whole case offline is a few of them. */
const batchSize = 100;

/** What becomes of the entries, as it becomes known. */
export interface Sent {
  readonly onStored: (course: CourseId) => Promise<void>;
  readonly onRefused: (entry: OutboxEntry, refusal: Refusal) => Promise<void>;
}

/**
 * Sends what waits, in the order of entering within each course. An entry that is refused does not hold up those after
 * it: nothing may ever keep what happened from being recorded.
 *
 * @param sends whose entries are sent: those of others wait for their session
 * @throws Unreachable, or Refused when nobody is signed in; what was not acknowledged then still waits
 */
export async function sendOutbox(
  outbox: readonly OutboxEntry[],
  sends: (recordedBy: PersonId) => boolean,
  api: CoursesApi,
  { onStored, onRefused }: Sent,
): Promise<void> {
  const waiting = outbox.filter(({ refusal, recordedBy }) => refusal === undefined && sends(recordedBy));
  for (const [course, entries] of Map.groupBy(waiting, ({ event }) => event.course)) {
    for (let from = 0; from < entries.length; from += batchSize) {
      const batch = entries.slice(from, from + batchSize);
      for (const outcome of await append(course, batch, api)) {
        if (outcome.outcome !== 'refused') continue;
        const entry = batch.find(({ event }) => event.id === outcome.id);
        if (entry !== undefined) await onRefused(entry, { code: outcome.code, message: outcome.message });
      }
    }
    await onStored(course);
  }
}

/** When the server does not take a request as a whole, one entry is at fault: alone, the others go through. */
async function append(
  course: CourseId,
  batch: readonly OutboxEntry[],
  api: CoursesApi,
): Promise<readonly AppendOutcome[]> {
  try {
    return await api.append(course, batch);
  } catch (error) {
    if (!(error instanceof Refused) || !faultsOfAnEntry.includes(error.status)) throw error;
    const [entry] = batch;
    if (batch.length === 1 && entry !== undefined) {
      return [{ id: entry.event.id, outcome: 'refused', code: refusalCode(error.status), message: error.message }];
    }
    const outcomes: AppendOutcome[] = [];
    for (const one of batch) outcomes.push(...(await append(course, [one], api)));
    return outcomes;
  }
}

/** Any other answer says something about the request or the session, and the entries wait. */
const faultsOfAnEntry: readonly number[] = [400, 403, 409, 413, 422];

const refusalCode = (status: number) => (status === 403 ? 'not-allowed' : 'invalid');
