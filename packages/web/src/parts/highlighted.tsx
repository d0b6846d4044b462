import { highlightParts } from './highlight-parts.ts';

interface HighlightedProps {
  readonly text: string;
  readonly terms: readonly string[];
}

/** A text with what was looked for marked. */
export function Highlighted({ text, terms }: HighlightedProps) {
  return highlightParts(text, terms).map((part, index) =>
    // The parts of one text never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
