import { useWidth } from '../../charts/use-width.ts';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** 0 to 1 */
  readonly share: number;
  /** Where the guideline's least total stands. */
  readonly least: { readonly share: number; readonly words: string } | undefined;
  readonly end: string | undefined;
}

/** What was given of what is planned, with the guideline's least total as a mark. The figures beside it say the same. */
export function ProgressBar({ share, least, end }: ProgressBarProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const mark = least === undefined ? 0 : Math.round(least.share * width);
  return (
    <div ref={ref} className={styles.bar} aria-hidden="true">
      {width === 0 ? null : (
        <svg width={width} height="48" aria-hidden="true">
          <rect y="12" width={width} height="8" className={styles.track} />
          <rect y="12" width={Math.round(share * width)} height="8" className={styles.fill} />
          {least === undefined ? null : (
            <>
              <path d={`M${mark} 8V24`} className={styles.mark} />
              <text x={Math.min(mark, width - 72)} y="42" textAnchor="middle" className={styles.least}>
                {least.words}
              </text>
            </>
          )}
          <text x={width} y="42" textAnchor="end">
            {end}
          </text>
        </svg>
      )}
    </div>
  );
}
