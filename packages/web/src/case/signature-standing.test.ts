import type { CourseEvent } from '@ketaguide/course';
import { expect, test } from 'vitest';
import { note, outboxEntry, stored } from '../journal/test-support/entries.ts';
import { signatureStanding } from './signature-standing.ts';

const signed = (id: string, signedAt: string) =>
  ({ ...note(id), type: 'plan-signed', data: { plan: { signedAt } } }) as unknown as CourseEvent;
const [before, now] = ['2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z'];
const entry = signed('s', now);

test('a signature waits, stands, or is refused with what the record says', () => {
  expect(signatureStanding({ stored: [], outbox: [outboxEntry(entry)] }, now)).toEqual({ kind: 'waiting' });
  expect(signatureStanding({ stored: [stored(entry, 1)], outbox: [] }, now)).toEqual({ kind: 'in-record' });
  const refusal = { code: 'not-now', message: 'Version 3 of the policy holds.' } as const;
  expect(signatureStanding({ stored: [], outbox: [{ ...outboxEntry(entry), refusal }] }, now)).toEqual({
    kind: 'refused',
    message: 'Version 3 of the policy holds.',
  });
});

test('the signature before is another one, and one that is not kept yet stands nowhere', () => {
  expect(signatureStanding({ stored: [stored(signed('b', before), 1)], outbox: [] }, now)).toBeUndefined();
});
