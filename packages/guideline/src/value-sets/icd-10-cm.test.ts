import { describe, expect, it } from 'vitest';
import { comparableIcd10Cm } from './icd-10-cm.ts';

describe('ICD-10-CM codes are compared', () => {
  it.each([
    ['I50.23', 'I5023'],
    ['I5023', 'I5023'],
    [' i50.23\n', 'I5023'],
    ['I10', 'I10'],
    ['C7A.00', 'C7A00'],
    ['S06.5X1A', 'S065X1A'],
  ])('%j as %s', (code, expected) => {
    expect(comparableIcd10Cm(code)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'I',
    'I5',
    '.',
    'I.5023',
    'I50..23',
    'I50.2.3',
    'F11.2-',
    '77386006',
    'S06.5X1AB',
    `I50.23${' '.repeat(99)}`,
  ])('%j is not such a code', (text) => {
    expect(comparableIcd10Cm(text)).toBeUndefined();
  });
});
