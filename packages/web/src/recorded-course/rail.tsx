import type { ReactNode } from 'react';
import layout from '../screens/check/check.module.css';

interface RailProps {
  /** What the rail is, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Stands beside the work, and scrolls by itself when it is longer than the window: also by the keys. */
export function Rail({ label, children }: RailProps) {
  return (
    <section className={`${layout.rail} no-print`} aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <div className={layout.inner} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
