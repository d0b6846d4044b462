import type { Terminal } from '../terminal.ts';

/** A terminal without styles, for tests. */
export const plain = (width = 80): Terminal => ({ width, style: (_role, text) => text });
