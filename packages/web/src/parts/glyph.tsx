import styles from './glyph.module.css';

/** The marks of the product, on a grid of 16. A mark always stands beside its word. */
const marks = {
  note: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7.2v4M8 4.6v.8',
  reason: 'M8 1l7 7-7 7-7-7zM8 5v3.6M8 10.4v.8',
  stop: 'M5.2 1.2h5.6l4 4v5.6l-4 4H5.2l-4-4V5.2zM5 8h6',
  done: 'M2.5 8.5l3.5 3.5 7.5-8',
  unknown: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13',
  chevron: 'M4 6l4 4 4-4',
} as const;

export type Mark = keyof typeof marks;

interface GlyphProps {
  readonly mark: Mark;
  readonly className?: string | undefined;
}

/** A mark without a meaning of its own for a screen reader: the word beside it says it. */
export function Glyph({ mark, className }: GlyphProps) {
  const classes = [styles.glyph, mark === 'unknown' ? styles.dashed : undefined, className].filter(Boolean).join(' ');
  return (
    <svg viewBox="0 0 16 16" className={classes} aria-hidden="true" focusable="false">
      <path d={marks[mark]} />
    </svg>
  );
}
