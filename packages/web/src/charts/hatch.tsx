import styles from './chart.module.css';

interface HatchProps {
  readonly id: string;
  readonly look: 'reason' | 'muted' | 'accent' | 'model';
  /** Px from line to line. */
  readonly distance?: number;
}

/** Lines at 45 degrees, which survive grey print. Filled with `fill={hatch(id)}`. */
export function Hatch({ id, look, distance = 5 }: HatchProps) {
  return (
    <pattern id={id} width={distance} height={distance} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2={distance} className={styles[`hatch-${look}`]} />
    </pattern>
  );
}

export const hatch = (id: string): string => `url(#${id})`;
