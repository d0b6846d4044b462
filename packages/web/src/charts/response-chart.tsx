import styles from './chart.module.css';
import { type ResponseChartData, responseView } from './response-view.ts';
import { useWidth } from './use-width.ts';

interface ResponseChartProps {
  readonly data: ResponseChartData;
  readonly label: string;
}

const height = 160;

/** The scores after one infusion: filled where the objective part is met, with its line and the reach of the evidence. */
export function ResponseChart({ data, label }: ResponseChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { plot, ...view } = responseView(data, Math.max(width, 160), height);
  return (
    <div ref={ref}>
      {width === 0 ? null : (
        <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
          <path d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`} className={styles.axis} />
          {[data.scale.to, data.scale.from].map((value) => (
            <text key={value} x={plot.left - 6} y={view.y(value) + 5} textAnchor="end">
              {value}
            </text>
          ))}
          {data.threshold === undefined ? null : (
            <path d={`M${plot.left} ${view.y(data.threshold)}H${plot.right}`} className={styles.threshold} />
          )}
          {data.evidenceUntil === undefined ? null : (
            <path d={`M${view.x(data.evidenceUntil)} ${plot.top}V${plot.bottom}`} className={styles.threshold} />
          )}
          {data.heldUntil === undefined ? null : (
            <path d={`M${plot.left} ${plot.bottom}H${view.x(data.heldUntil)}`} className={styles.held} />
          )}
          <path d={view.line} className={styles.key} />
          {view.points.map(({ week, score, isMet, x, y, labelY }) => (
            <g key={`${week}/${score}`}>
              <circle cx={x} cy={y} r="4" className={isMet ? styles.fillInk : styles.ringStrong} />
              <text x={x + 4} y={labelY} className={`${styles.strong} ${styles.halo}`}>
                {score}
              </text>
            </g>
          ))}
          {view.weekTicks.map((week) => (
            <text key={week} x={view.x(week)} y={height - 8} textAnchor={week === 0 ? 'start' : 'middle'}>
              {week === view.weekTicks.at(-1) ? `${week} wk` : week}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}
