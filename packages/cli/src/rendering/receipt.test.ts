import { expect, test } from 'vitest';
import { plain } from '../../test/plain-terminal.ts';
import { renderReceipt } from './receipt.ts';

const line = (resourceType: string, used: number, reasons: readonly string[]) => ({
  resourceType,
  read: used + reasons.length,
  used,
  ignored: reasons.map((why, index) => ({ reference: `${resourceType}/${index + 1}`, why })),
});

test('the reasons are counted, the most frequent first', () => {
  const receipt = [line('Condition', 2, ['refuted', 'not asked for', 'not asked for'])];
  expect(renderReceipt(plain(), receipt, false)).toBe(
    'Receipt: 2 of 5 resources used\n  Condition  2 of 5 used. Ignored: not asked for (2); refuted (1)',
  );
});

test('kinds that were ignored altogether for one reason share a line', () => {
  const receipt = [
    line('Patient', 1, []),
    line('Claim', 0, ['not asked for', 'not asked for']),
    line('Goal', 0, ['not asked for']),
  ];
  expect(renderReceipt(plain(), receipt, false)).toBe(
    'Receipt: 1 of 4 resources used\n  Patient  1 of 1 used\n  Ignored, not asked for: Claim (2), Goal (1)',
  );
});

test('one such kind alone keeps its own line', () => {
  expect(renderReceipt(plain(), [line('unknown', 0, ['has no resourceType'])], false)).toContain(
    'unknown  0 of 1 used. Ignored: has no resourceType (1)',
  );
});

test('every ignored resource is listed on request, and none is folded away', () => {
  const receipt = [line('Claim', 0, ['not asked for']), line('Goal', 0, ['not asked for'])];
  expect(renderReceipt(plain(), receipt, true)).toContain('Claim/1: not asked for');
  expect(renderReceipt(plain(), receipt, true)).toContain('Goal/1: not asked for');
});

test('many reasons are cut to the most frequent, and the others counted', () => {
  expect(renderReceipt(plain(120), [line('Condition', 0, ['a', 'b', 'c', 'd', 'e', 'f'])], false)).toContain(
    'Ignored: a (1); b (1); c (1); d (1); 2 other reasons',
  );
});
