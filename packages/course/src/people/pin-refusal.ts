const shortest = 4;
const longest = 12;

/** How long a PIN is, for labels. */
export const pinLength = `${shortest} to ${longest} digits`;

/**
 * Why somebody cannot have this PIN, in a sentence that does not repeat it; undefined: they can. What everybody tries
 * first is refused: one digit over and over, and digits that only count up or down.
 */
export function pinRefusal(pin: string): string | undefined {
  if (!/^[0-9]+$/.test(pin) || pin.length < shortest || pin.length > longest) return `A PIN has ${pinLength}.`;
  if (isEvenlySpaced(pin, 0)) return 'One digit over and over is guessed first. Choose another PIN.';
  if (isEvenlySpaced(pin, 1) || isEvenlySpaced(pin, 9)) {
    return 'Digits that only count up or down are guessed first. Choose another PIN.';
  }
  return undefined;
}

/** Is each digit so much more than the one before, where 0 comes after 9 as on a keypad? */
const isEvenlySpaced = (pin: string, step: number): boolean =>
  [...pin].every((digit, index) => index === 0 || Number(digit) === (Number(pin[index - 1]) + step) % 10);
