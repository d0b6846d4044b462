import type { Instant } from '@ketaguide/course';
import { useState } from 'react';

/** When something happened, as far as it is said. */
export interface When {
  /** Undefined: now, whenever it is saved. */
  readonly at: Instant | undefined;
  /** What was typed is refused, or asked back and not answered yet: nothing is saved meanwhile. */
  readonly isHeld: boolean;
}

export const useWhen = (at?: Instant) => useState<When>({ at, isHeld: false });
