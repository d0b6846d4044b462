import { pinRefusal } from '@ketaguide/course';

const firstPossible = 4;

/** What is wrong with a PIN that is being chosen; nothing while it is still too short to judge. */
export const newPinHint = (pin: string): string | undefined =>
  pin.length < firstPossible ? undefined : pinRefusal(pin);
