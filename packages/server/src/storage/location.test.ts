import { expect, test } from 'vitest';
import { locationOf, withoutPassword } from './location.ts';

test.each([
  ['postgres://ada:secret@db.example.org:5433/clinic?sslmode=require', 'postgres://ada@db.example.org:5433/clinic'],
  ['postgresql://db.example.org/clinic', 'postgres://db.example.org/clinic'],
  ['postgres://ada:sec ret@', 'postgres://…'],
])('%s is told as %s', (url, told) => {
  expect(withoutPassword(url)).toBe(told);
});

test('an empty --database is none', () => {
  expect(locationOf('', { KETAGUIDE_DATA: '/data' })).toEqual(locationOf(undefined, { KETAGUIDE_DATA: '/data' }));
});
