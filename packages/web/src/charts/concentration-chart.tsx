import { type KeyboardEvent, type PointerEvent, useId } from 'react';
import styles from './chart.module.css';
import frame from './concentration-chart.module.css';
import { type Concentrations, concentrationView, nearestTime } from './concentration-view.ts';
import { Hatch, hatch } from './hatch.tsx';
import { stepByKey } from './reading-steps.ts';
import { useWidth } from './use-width.ts';

interface ConcentrationChartProps {
  readonly data: Concentrations;
  /** The time that is read off. */
  readonly index: number;
  readonly onIndex: (index: number) => void;
  /** What is read off there, in a sentence. */
  readonly readOut: string;
  readonly unit: string;
  /** Written beside the bands, in the order of their upper edges. */
  readonly names: {
    readonly measured: string;
    readonly between: string;
    readonly betweenRange: string;
    readonly median: string;
  };
  readonly timeName: (minutes: number) => string;
  readonly label: string;
}

const height = 264;

/** The modelled concentrations: a line, the band between people, and the wider band of one measurement. */
export function ConcentrationChart(props: ConcentrationChartProps) {
  const { data, index, onIndex, readOut, unit, names, timeName, label } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const view = concentrationView(data, Math.max(width, 200), height);
  const { plot, x, y } = view;
  const last = data.timesMin.length - 1;
  const at = x(data.timesMin[index] ?? 0);
  const infusedUntil = data.infused.at(-1)?.to ?? 0;
  const end = x(infusedUntil);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepByKey(event.key, index, last);
    if (next === undefined) return;
    event.preventDefault();
    onIndex(next);
  };
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    onIndex(nearestTime(event.clientX - left, view, data.timesMin.length));
  };

  return (
    <div ref={ref} className={frame.frame}>
      {width === 0 ? null : (
        <>
          <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
            <defs>
              <Hatch id={`${id}-hatch`} look="model" distance={4} />
            </defs>
            {view.measured === undefined ? null : <path d={view.measured} className={styles.modelBand} />}
            {view.between === undefined ? null : (
              <>
                <path d={view.between.area} fill={hatch(`${id}-hatch`)} />
                <path d={view.between.lower} className={styles.modelEdge} />
                <path d={view.between.upper} className={styles.modelEdge} />
              </>
            )}
            {view.lines.map(({ name, path }, order) => (
              <path
                key={name}
                d={path}
                className={styles.modelLine}
                strokeDasharray={order === 0 ? undefined : dashes[(order - 1) % dashes.length]}
              />
            ))}
            {view.effectSite === undefined ? null : <path d={view.effectSite} className={styles.modelDash} />}
            {view.norketamine === undefined ? null : <path d={view.norketamine} className={styles.modelDots} />}
            <path d={`M${plot.left} ${plot.top - 8}V${plot.bottom}H${plot.right}`} className={styles.axis} />
            {data.infused.map(({ from, to }) => (
              <rect
                key={from}
                x={x(from)}
                y={plot.bottom - 1}
                width={x(to) - x(from)}
                height="4"
                className={styles.fillAccent}
              />
            ))}
            <text x="0" y="10">
              {unit}
            </text>
            {view.ticks.map((tick) => (
              <text key={tick} x={plot.left - 6} y={y(tick) + 5} textAnchor="end">
                {tick.toLocaleString('en')}
              </text>
            ))}
            <text x={plot.left} y={plot.bottom + 24} textAnchor="middle">
              0
            </text>
            <text x={(plot.left + end) / 2} y={plot.bottom + 24} textAnchor="middle" className={styles.accent}>
              infusion
            </text>
            <text x={end} y={plot.bottom + 24} textAnchor="middle">
              {timeName(infusedUntil)}
            </text>
            <text x={plot.right} y={plot.bottom + 24} textAnchor="end">
              {timeName(data.timesMin[last] ?? 0)}
            </text>
            <path d={`M${at} ${plot.top}V${plot.bottom}`} className={styles.cursor} />
            {data.lines.map(({ name, values }) => (
              <circle key={name} cx={at} cy={y(values[index] ?? 0)} r="4" className={styles.fillModel} />
            ))}
            {data.between === undefined ? null : (
              <g transform={`translate(${end + 20} ${plot.top + 12})`}>
                <text y="0" className={styles.model}>
                  {names.measured}
                </text>
                <text y="24" className={styles.modelStrong}>
                  {names.between}
                </text>
                <text y="42" className={styles.model}>
                  {names.betweenRange}
                </text>
                <text y="66" className={styles.modelStrong}>
                  {names.median}
                </text>
              </g>
            )}
          </svg>
          <div
            className={frame.reader}
            role="slider"
            tabIndex={0}
            aria-label="Time to read off"
            aria-valuemin={0}
            aria-valuemax={last}
            aria-valuenow={index}
            aria-valuetext={readOut}
            onKeyDown={onKeyDown}
            onPointerMove={onPointer}
            onPointerDown={onPointer}
          />
        </>
      )}
    </div>
  );
}

/** Lines of several models differ without colour. */
const dashes = ['8 4', '2 4', '10 3 2 3'];

export const lineLook = (order: number): string => ['solid', 'dashed', 'dotted', 'dash-dotted'][order] ?? 'other';
