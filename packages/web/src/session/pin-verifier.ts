/** What tells a PIN from another without holding it: as numbers, so that it can be kept as JSON. */
export interface PinVerifier {
  readonly salt: readonly number[];
  readonly hash: readonly number[];
  readonly iterations: number;
}

/** Some tenths of a second for each guess: a PIN is short, so each guess must cost something. */
export const usualIterations = 600_000;

export async function makeVerifier(pin: string, iterations = usualIterations): Promise<PinVerifier> {
  const salt = [...crypto.getRandomValues(new Uint8Array(16))];
  return { salt, hash: await derive(pin, salt, iterations), iterations };
}

export async function verifies({ salt, hash, iterations }: PinVerifier, pin: string): Promise<boolean> {
  const derived = await derive(pin, salt, iterations);
  return derived.length === hash.length && derived.every((byte, index) => byte === hash[index]);
}

async function derive(pin: string, salt: readonly number[], iterations: number): Promise<readonly number[]> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(salt), iterations },
    key,
    256,
  );
  return [...new Uint8Array(bits)];
}
