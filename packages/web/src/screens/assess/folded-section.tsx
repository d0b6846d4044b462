import type { ReactNode } from 'react';
import { Glyph } from '../../parts/glyph.tsx';
import styles from './folded-section.module.css';

interface FoldedSectionProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** A section that is there in full and opened when it is wanted. */
export function FoldedSection({ title, aside, children }: FoldedSectionProps) {
  return (
    <details className={styles.folded}>
      <summary>
        <Glyph mark="chevron" className={styles.chevron} />
        <h2>{title}</h2>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
