import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSecondPersonProofs } from './second-person-proof.ts';

const of = { person: 'bo', course: 'course', session: 'session' };

test('a proof holds for what it was issued for, until two minutes later', () => {
  let at = 1_000;
  const proofs = createSecondPersonProofs(() => at);
  const proof = proofs.issue(of);
  at += 119_999;
  expect(proofs.holds(proof, of)).toBe(true);
  for (const other of ['person', 'course', 'session'] as const)
    expect(proofs.holds(proof, { ...of, [other]: 'x' })).toBe(false);
  at += 1;
  expect(proofs.holds(proof, of)).toBe(false);
});

test('another process does not know it', () => {
  const proof = createSecondPersonProofs(() => 0).issue(of);
  expect(createSecondPersonProofs(() => 0).holds(proof, of)).toBe(false);
});

test('no text but the proof holds, whatever it is', () => {
  const proofs = createSecondPersonProofs(() => 0);
  const proof = proofs.issue(of);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,16}\.[\w-]{43}$/)), (text) => {
      expect(proofs.holds(text, of)).toBe(text === proof);
    }),
  );
});
