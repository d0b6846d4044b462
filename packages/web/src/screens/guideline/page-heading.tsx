import type { ReactNode, RefObject } from 'react';
import styles from './page-heading.module.css';

interface PageHeadingProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function PageHeading({ heading, aside, children }: PageHeadingProps) {
  return (
    <div className={styles.heading}>
      <h1 tabIndex={-1} ref={heading}>
        {children}
      </h1>
      {aside === undefined ? null : <p>{aside}</p>}
    </div>
  );
}
