import type { Provenance } from '@ketaguide/guideline';
import type { ReactNode } from 'react';
import styles from './annotation.module.css';
import { ProvenanceChip } from './provenance-chip.tsx';

interface AnnotationProps {
  /** What it is and from when: "Newer evidence, Aug 2025". */
  readonly title: ReactNode;
  readonly provenance: Provenance;
  readonly children: ReactNode;
}

/** Something that stands beside a line of the guideline with its own date and source. It never alters the line. */
export function Annotation({ title, provenance, children }: AnnotationProps) {
  return (
    <div className={styles.annotation} role="note">
      <b>{title}</b> {children} <ProvenanceChip provenance={provenance} />
    </div>
  );
}
