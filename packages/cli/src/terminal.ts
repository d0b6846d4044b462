import { styleText } from 'node:util';

/** What a piece of text is, so that one place decides how that looks. Never the only sign of a meaning. */
export type TextRole = 'heading' | 'strong' | 'muted' | 'settle' | 'against' | 'link';

/** Where text is shown: how wide it is, and how it marks a role. */
export interface Terminal {
  readonly width: number;
  /** Does it show more than ASCII? */
  readonly isUnicode: boolean;
  readonly style: (role: TextRole, text: string) => string;
}

const formats = {
  heading: ['bold'],
  strong: ['bold'],
  muted: ['dim'],
  settle: ['yellow'],
  against: ['magenta'],
  link: ['cyan'],
} as const satisfies Record<TextRole, readonly string[]>;

/** Terminals whose fonts have no Braille, by their names. */
const asciiTerminals: readonly string[] = ['dumb', 'linux'];

const usualWidth = 80;
/** Lines longer than this are hard to read, however wide the window. */
const widestLine = 100;
const narrowestLine = 40;

/** The terminal behind a stream. Colours only where it is one, or FORCE_COLOR asks for them; never with NO_COLOR. */
export function terminalOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Terminal {
  return {
    isUnicode: !asciiTerminals.includes(env['TERM'] ?? ''),
    width: Math.max(narrowestLine, Math.min(stream.columns ?? usualWidth, widestLine)),
    style: (role, text) => styleText([...formats[role]], text, { stream }),
  };
}
