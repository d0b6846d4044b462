import { describe, expect, test } from 'vitest';
import { findCodes, valueSetsShown } from './value-sets-view.ts';

describe('the codes on the trace page', () => {
  test('are all there, each with a name and a source', () => {
    expect(valueSetsShown.length).toBeGreaterThan(20);
    for (const { rows } of valueSetsShown) {
      for (const row of rows) {
        expect(row.code).not.toBe('');
        expect(row.entry.display).not.toBe('');
        expect(row.entry.source).not.toBe('');
      }
    }
  });

  test('are found by code and by name', () => {
    const byCode = findCodes(valueSetsShown, 'G90.5');
    expect(byCode.map(({ valueSet }) => valueSet.id)).toContain('target-pain.crps');
    const byName = findCodes(valueSetsShown, 'angina');
    expect(byName.map(({ valueSet }) => valueSet.id)).toContain('poorly-controlled-cardiovascular-disease');
    expect(findCodes(valueSetsShown, 'zebra crossing')).toEqual([]);
  });

  test('are found by a code of a family that stands under its prefix alone', () => {
    const found = findCodes(valueSetsShown, 'F20.9');
    expect(found.map(({ valueSet }) => valueSet.id)).toContain('active-psychosis');
  });

  test('have a key of their own in each value set', () => {
    for (const { valueSet, rows } of valueSetsShown) {
      const keys = rows.map(({ list, system, code }) => `${list} ${system} ${code}`);
      expect(new Set(keys).size, valueSet.id).toBe(keys.length);
    }
  });
});
