import type { CourseJournal } from '../journal/course-journal.ts';

/** Where a signature on a plan of a course has come to: it stands once the record has it. */
export type SignatureStanding =
  | { readonly kind: 'in-record' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * @param signedAt of the signed plan
 * @returns undefined while the entry is still being kept on this device
 */
export function signatureStanding(
  { stored, outbox }: Pick<CourseJournal, 'stored' | 'outbox'>,
  signedAt: string,
): SignatureStanding | undefined {
  const isIt = (event: { readonly type: string; readonly data: unknown }): boolean =>
    event.type === 'plan-signed' && (event.data as { plan: { signedAt: string } }).plan.signedAt === signedAt;
  const sent = outbox.findLast(({ event }) => isIt(event));
  if (sent?.refusal !== undefined) return { kind: 'refused', message: sent.refusal.message };
  if (sent !== undefined) return { kind: 'waiting' };
  return stored.some(isIt) ? { kind: 'in-record' } : undefined;
}
