import { type ReactNode, useState } from 'react';
import { Glyph } from '../../parts/glyph.tsx';
import styles from './folded-section.module.css';

interface FoldedSectionProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: () => ReactNode;
}

/** A section that is opened when it is wanted, and made only then: an answer further up costs nothing for it. */
export function FoldedSection({ title, aside, children }: FoldedSectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.folded} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <Glyph mark="chevron" className={styles.chevron} />
        <h2>{title}</h2>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </summary>
      {isOpen ? <div className={styles.content}>{children()}</div> : null}
    </details>
  );
}
