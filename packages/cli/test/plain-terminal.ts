import type { Terminal } from '../src/terminal.ts';

/** A terminal without styles, for tests. */
export const plain = (width = 80, isUnicode = true): Terminal => ({ width, isUnicode, style: (_role, text) => text });
