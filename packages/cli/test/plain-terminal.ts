import type { Terminal } from '../src/terminal.ts';

/** A terminal without styles, for tests. */
export const plain = (width = 80): Terminal => ({ width, style: (_role, text) => text });
