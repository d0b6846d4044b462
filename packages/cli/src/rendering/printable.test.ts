import { expect, test } from 'vitest';
import { printable, printableText } from './printable.ts';

test('escape sequences from a record cannot rewrite the screen', () => {
  expect(printableText('\u001b[2JDiabetes\u009b31m')).toBe('\ufffd[2JDiabetes\ufffd31m');
});

test('marks that turn the reading direction around are shown', () => {
  expect(printableText('no \u202esey')).toBe('no \ufffdsey');
});

test('line breaks become spaces, letters of every language stay', () => {
  expect(printableText('Å\nß\t漢')).toBe('Å ß 漢');
});

test('texts inside data are made printable, all else stays as it is', () => {
  expect(printable({ a: ['\u0007x', 1, null], b: { c: true } })).toEqual({ a: ['\ufffdx', 1, null], b: { c: true } });
});
