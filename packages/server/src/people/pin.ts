import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** What is kept of a PIN: scrypt's result, with what it was made from. */
export interface HashedPin {
  /** Base64url, as the salt. */
  readonly hash: string;
  readonly salt: string;
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
}

/** 16 MiB and some 50 ms for each guess: a PIN is short, so each guess must cost something. */
const usual = { cost: 2 ** 14, blockSize: 8, parallelization: 1 };
const hashBytes = 32;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

export async function hashPin(pin: string, salt: Buffer = randomBytes(16)): Promise<HashedPin> {
  const hash = await derive(pin, salt, hashBytes, usual);
  return { hash: hash.toString('base64url'), salt: salt.toString('base64url'), ...usual };
}

/** Is it this PIN? Without one, the same time passes before the answer is no, so that time tells nothing. */
export async function isPin(pin: string, kept: HashedPin | null): Promise<boolean> {
  const { hash, salt, cost, blockSize, parallelization } = kept ?? nobody;
  const expected = Buffer.from(hash, 'base64url');
  const derived = await derive(pin, Buffer.from(salt, 'base64url'), expected.length, {
    cost,
    blockSize,
    parallelization,
  });
  return timingSafeEqual(derived, expected) && kept !== null;
}

const nobody: HashedPin = {
  hash: Buffer.alloc(hashBytes).toString('base64url'),
  salt: Buffer.alloc(16).toString('base64url'),
  ...usual,
};
