import { describe, expect, test } from 'vitest';
import { hostOfHeader, isLoopbackAddress, isLoopbackHost } from './loopback.ts';

describe('a loopback host', () => {
  test.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.1', '::1', '[::1]'])('%s is one', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  test.each([
    '0.0.0.0',
    '::',
    '192.168.1.4',
    'example.org',
    '127.0.0.1.example.org',
    '127.evil.org',
    'localhost.evil.org',
    '',
  ])('"%s" is not one', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('the host of a Host header', () => {
  test.each([
    ['127.0.0.1:8080', '127.0.0.1'],
    ['localhost', 'localhost'],
    ['[::1]:8080', '[::1]'],
    ['rebound.example.org:8080', 'rebound.example.org'],
  ])('%s names %s', (header, host) => {
    expect(hostOfHeader(header)).toBe(host);
  });

  test.each([undefined, '', 'a b', 'user@localhost', 'localhost:8080:1', 'localhost/path', '::1'])(
    '%s names none',
    (header) => {
      expect(hostOfHeader(header)).toBeUndefined();
    },
  );
});

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['::FFFF:127.0.0.1', true],
  ['::ffff:10.0.0.7', false],
  ['10.0.0.7', false],
  ['0.0.0.0', false],
  ['fe80::1', false],
  ['', false],
])('a socket at %s is on the machine itself: %s', (address, expected) => {
  expect(isLoopbackAddress(address)).toBe(expected);
});
