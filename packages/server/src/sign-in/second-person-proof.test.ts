import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSecondPersonProofs, type ProvedEntry } from './second-person-proof.ts';

const of: ProvedEntry = {
  person: 'bo',
  course: 'course',
  infusion: 'infusion',
  entry: 'entry',
  type: 'read-back-entered',
};

test('a proof holds for the entry that it was issued for, as long as a session lasts', () => {
  let at = 1_000;
  const proofs = createSecondPersonProofs(() => at);
  const proof = proofs.issue(of, 'session');
  at += 12 * 3_600_000 - 1;
  expect(proofs.sessionOf(proof, of)).toBe('session');
  const others: readonly Partial<ProvedEntry>[] = [
    { person: 'x' },
    { course: 'x' },
    { infusion: 'x' },
    { infusion: null },
    { entry: 'x' },
    { type: 'started' },
  ];
  for (const other of others) expect(proofs.sessionOf(proof, { ...of, ...other })).toBeUndefined();
  at += 1;
  expect(proofs.sessionOf(proof, of)).toBeUndefined();
});

test('the session is part of it', () => {
  const proofs = createSecondPersonProofs(() => 0);
  const [until, , signed] = proofs.issue(of, 'session').split('.');
  expect(proofs.sessionOf(`${until}.another.${signed}`, of)).toBeUndefined();
});

test('another process does not know it', () => {
  const proof = createSecondPersonProofs(() => 0).issue(of, 'session');
  expect(createSecondPersonProofs(() => 0).sessionOf(proof, of)).toBeUndefined();
});

test('no text but the proof holds, whatever it is', () => {
  const proofs = createSecondPersonProofs(() => 0);
  const proof = proofs.issue(of, 'session');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,16}\.session\.[\w-]{43}$/)), (text) => {
      expect(proofs.sessionOf(text, of)).toBe(text === proof ? 'session' : undefined);
    }),
  );
});
