import { expect, test } from 'vitest';
import { jsonText } from './json-output.ts';

test('control characters are escaped and the data stays the same', () => {
  const data = { text: 'a\u009b31mb\u0007\u2028' };
  expect(jsonText(data)).toBe('{\n  "text": "a\\u009b31mb\\u0007\\u2028"\n}');
  expect(JSON.parse(jsonText(data))).toEqual(data);
});
