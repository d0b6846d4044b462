import { expect, test } from 'vitest';
import { hashPin, isPin } from './pin.ts';

test('a PIN is recognised by its hash, which does not hold it and is another each time', async () => {
  const kept = await hashPin('482913');
  expect(await isPin('482913', kept)).toBe(true);
  expect(await isPin('482914', kept)).toBe(false);
  expect(await isPin('', kept)).toBe(false);
  expect(JSON.stringify(kept)).not.toContain('482913');
  expect((await hashPin('482913')).hash).not.toBe(kept.hash);
});

test('the hash is the one of scrypt, so that another program could check it', async () => {
  // From RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), its first 32 bytes.
  const { hash } = await hashPin('pleaseletmein', Buffer.from('SodiumChloride'));
  expect(Buffer.from(hash, 'base64url').toString('hex')).toBe(
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
  );
});

test('nobody has a PIN', async () => {
  expect(await isPin('0000', null)).toBe(false);
});
