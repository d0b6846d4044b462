import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonTextError, readJsonText } from './read-json-text.ts';

describe('a JSON text', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(readJsonText(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    ['{"a": 1, "a": 2}', 'a', 'line 1 column 10'],
    ['{"patient": {"weightKg": 70,\n  "weightKg": 7}}', 'patient.weightKg', 'line 2 column 3'],
    ['{"events": [{"t": 0}, {"t": 0, "t" : 5}]}', 'events[1].t', 'line 1 column 32'],
    // The same key in another spelling is the same key.
    ['{"pregnancy": "yes", "pregn\\u0061ncy": "no"}', 'pregnancy', 'line 1 column 22'],
  ])('%s has a key twice, and says which and where', (text, field, place) => {
    expect(() => readJsonText(text)).toThrow(
      new JsonTextError(`${field}: expected once, got a second time at ${place}. Leave one out.`, field),
    );
  });

  test.each([
    '{"a": {"b": 1}, "b": 2}',
    '[{"a": 1}, {"a": 1}]',
    '{"a": "\\"a\\": 1, {", "b": "a"}',
    '"a:"',
    '{"": {"": 1}}',
  ])('%s has none', (text) => {
    expect(readJsonText(text)).toEqual(JSON.parse(text));
  });

  test('with a number beyond all counting is refused, not read as infinite', () => {
    expect(() => readJsonText('{"patient":{"weightKg":1e999}}')).toThrow(
      'patient.weightKg: expected a number that can be counted with, got 1e999 at line 1 column 24.',
    );
    expect(readJsonText('{"note":"1e999"}')).toEqual({ note: '1e999' });
  });

  test.each([
    ['{"weightKg": 07}', 'weightKg: expected a number, got 07 at line 1 column 14. Leave out the extra zero: 7.'],
    ['{\n"weightKg": NaN}', 'weightKg: expected a number, got NaN at line 2 column 13. Write a number, like 5 or 0.5.'],
    ['{"a": [1, 2', 'expected JSON, and it is none at line 1 column 12.'],
    ['', 'expected JSON, and it is none at line 1 column 1.'],
    ['{"a": tru}', 'expected JSON, and it is none.'],
  ])('%s is none: %s', (text, message) => {
    expect(() => readJsonText(text)).toThrow(message);
  });
});
