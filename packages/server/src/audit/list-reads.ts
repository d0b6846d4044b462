import type { Session } from '../sign-in/session.ts';
import type { AuditAction } from './audit-row.ts';

/** The lists that an open page asks for again and again. */
type ListAction = Extract<AuditAction, 'courses-listed' | 'people-read'>;

const once = 3_600_000;

/**
 * Writes down that a list was read: the first time in a session, and then at most once an hour, because what a page asks
 * for every few seconds would bury what people do.
 *
 * @param clock in milliseconds
 */
export function createListReads(
  record: (act: { readonly person: string; readonly action: ListAction }) => Promise<void>,
  clock: () => number,
) {
  const written = new Map<string, number>();
  return async ({ idHash, person }: Pick<Session, 'idHash' | 'person'>, action: ListAction): Promise<void> => {
    const now = clock();
    for (const [key, at] of written) if (now - at >= once) written.delete(key);
    const key = `${action} ${idHash}`;
    if (written.has(key)) return;
    written.set(key, now);
    try {
      await record({ person: person.id, action });
    } catch (error) {
      // It is not written yet.
      written.delete(key);
      throw error;
    }
  };
}
