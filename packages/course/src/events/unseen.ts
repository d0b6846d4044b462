import type { EventEnvelope, StoredEnvelope } from './event-envelope.ts';

/**
 * Had the author of an event not seen an entry? An entry that no store has acknowledged yet was made on the same device.
 */
export const isUnseen = ({ sequence }: Partial<StoredEnvelope>, { basedOn }: Pick<EventEnvelope, 'basedOn'>): boolean =>
  sequence !== undefined && sequence > (basedOn ?? 0);
