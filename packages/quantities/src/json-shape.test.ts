import { describe, expect, it } from 'vitest';
import { jsonList, jsonObject } from './json-shape.ts';

const refusing = (field: string) => expect.objectContaining({ name: 'InvalidValueError', field });

describe('an object out of JSON', () => {
  it('is taken as it is, and by its keys where some are named', () => {
    expect(jsonObject('bag', { mg: 500 })).toEqual({ mg: 500 });
    expect(jsonObject('bag', { mg: 500 }, ['mg', 'ml'])).toEqual({ mg: 500 });
  });
  it.each([[null], [[]], ['text'], [7], [undefined]])('is not %j', (json) => {
    expect(() => jsonObject('bag', json)).toThrow(refusing('bag'));
  });
  it('has no key that nobody knows', () => {
    expect(() => jsonObject('bag', { mg: 500, litres: 1 }, ['mg', 'ml'])).toThrow(
      'bag: expected only the keys mg, ml, got "the key litres".',
    );
  });
});

describe('a list out of JSON', () => {
  it('may be empty unless at least one item is asked for', () => {
    expect(jsonList('items', [], 'item')).toEqual([]);
    expect(() => jsonList('items', [], 'item', 1)).toThrow(refusing('items'));
    expect(jsonList('items', [1], 'item', 1)).toEqual([1]);
  });
  it.each([[null], [{ length: 2 }], ['text'], [undefined]])('is not %j', (json) => {
    expect(() => jsonList('items', json, 'item')).toThrow('items: expected a list of items');
  });
});
