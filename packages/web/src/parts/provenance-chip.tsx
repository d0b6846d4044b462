import { type Provenance, provenanceLabels } from '@ketaguide/guideline';
import styles from './provenance-chip.module.css';

/** One glyph each, on a grid of 12. */
const glyphs: Readonly<Record<Provenance, string>> = {
  guideline: 'M2 1.5h8v9H2zM4.5 1.5v9',
  'clinic-policy': 'M1.5 5.5L6 1.5l4.5 4v5h-9z',
  'tool-rule': 'M4 1.5H1.5v9H4M8 1.5h2.5v9H8',
  'drug-label': 'M1.5 3h5.5l3.5 3-3.5 3H1.5z',
  'other-evidence': 'M6 1v10M1.7 3.5l8.6 5M10.3 3.5l-8.6 5',
  'model-estimate': 'M1 9c2.5 0 2.5-6 5-6s2.5 6 5 6',
  entered: 'M2 10l.6-2.6L8.5 1.5l2 2-5.9 5.9z',
};

interface ProvenanceChipProps {
  readonly provenance: Provenance;
}

/** Where a number or a statement comes from: glyph and word. One chip covers its block. */
export function ProvenanceChip({ provenance }: ProvenanceChipProps) {
  const classes = provenance === 'model-estimate' ? `${styles.chip} ${styles.model}` : styles.chip;
  return (
    <span className={classes}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={glyphs[provenance]} />
      </svg>
      {provenanceLabels[provenance]}
    </span>
  );
}
