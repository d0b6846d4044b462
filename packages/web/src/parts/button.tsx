import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'outlined' | 'text' | 'link';
  readonly children: ReactNode;
}

/**
 * A control of 48 px. One primary on a screen; its verb names the act. `link` is a text button that runs along in a
 * line of small text and keeps its touch height without pushing the lines apart.
 */
export function Button({ look = 'outlined', className, children, ...rest }: ButtonProps) {
  const classes = [styles.button, styles[look], className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} {...rest}>
      {children}
    </button>
  );
}

/** The classes of a button, for a link that acts like one. */
export const buttonClasses = (look: 'primary' | 'outlined' | 'text' | 'link'): string =>
  `${styles.button} ${styles[look]}`;
