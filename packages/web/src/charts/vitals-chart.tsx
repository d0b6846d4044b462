import { memo, useId } from 'react';
import styles from './chart.module.css';
import { Hatch, hatch } from './hatch.tsx';
import { useWidth } from './use-width.ts';
import vitals from './vitals-chart.module.css';
import { VitalsReader } from './vitals-reader.tsx';
import { type Tick, type VitalsChartData, vitalsView } from './vitals-view.ts';

export interface NewestValues {
  readonly pressure: string | undefined;
  readonly pulse: string | undefined;
  readonly saturation: string | undefined;
  /** mL/h */
  readonly rate: string;
}

interface VitalsChartProps {
  readonly data: VitalsChartData;
  readonly newest: NewestValues;
  readonly height: number;
  /** The time of day at so many minutes from the start. */
  readonly timeName: (minutes: number) => string;
  readonly rateName: (rate: number) => string;
  /** The whole in one sentence. */
  readonly label: string;
}

/**
 * One time axis: blood pressure as carets joined by a stem, pulse as dots, SpO2 as open diamonds on a dashed line; below,
 * what happened and the rate, with the plan behind it. What was not read is a gap. A few paths, however many readings.
 */
export const VitalsChart = memo(function VitalsChart(props: VitalsChartProps) {
  const { data, newest, height, timeName, rateName, label } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const view = vitalsView(data, Math.max(width, 240), height);
  const { plot, rate } = view;
  const beside = plot.now + 16;
  return (
    <div ref={ref} className={vitals.frame}>
      {width === 0 ? null : (
        <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
          <defs>
            <Hatch id={`${id}-hatch`} look="muted" distance={5} />
          </defs>
          <Ticks ticks={view.pressure.ticks} to={plot.now} />
          <Ticks ticks={view.pulse.ticks} to={plot.now} />
          <Ticks ticks={view.saturation.ticks} to={plot.now} />
          {view.gaps.map((gap) => (
            <rect key={gap.x} x={gap.x} y={24} width={gap.width} height={rate.top - 72} fill={hatch(`${id}-hatch`)} />
          ))}
          {view.gaps.length === 0 ? null : (
            <text
              x={Math.min((view.gaps.at(-1)?.x ?? 0) + 5, plot.now - 52)}
              y={18}
              textAnchor="middle"
              className={styles.halo}
            >
              not obtained
            </text>
          )}
          <path d={view.pressure.stems} className={vitals.stem} />
          <path d={view.pressure.carets} className={vitals.caret} />
          <path d={view.pulse.line} className={vitals.joined} />
          <path d={view.pulse.dots} className={vitals.dot} />
          <path d={view.saturation.line} className={vitals.dashed} />
          <path d={view.saturation.diamonds} className={vitals.diamond} />
          <path d={rate.area} className={styles.fillTint} />
          <path d={rate.plan} className={vitals.plan} />
          <path d={rate.line} className={vitals.rate} />
          {rate.labels.map(({ x, y, rate: value }) => (
            <text key={x} x={x} y={y} textAnchor="middle" className={styles.accent}>
              {rateName(value)}
            </text>
          ))}
          {rate.planNameX === undefined ? null : (
            <text x={rate.planNameX} y={rate.top - 8} textAnchor="end">
              plan
            </text>
          )}
          {view.marks.map(({ at, name, x, labelY }) => (
            <g key={`${at}${name}`}>
              <path d={`M${x} ${(labelY ?? rate.top - 16) + 2}V${rate.base}`} className={styles.axis} />
              <circle cx={x} cy={(labelY ?? rate.top - 16) - 5} r="5" className={vitals.mark} />
              {labelY === undefined ? null : (
                <text x={x + 10} y={labelY} className={`${styles.strong} ${styles.halo}`}>
                  {name}
                </text>
              )}
            </g>
          ))}
          <path d={`M${plot.left} ${rate.base}H${plot.right}`} className={styles.axis} />
          <path d={`M${plot.now} 4V${rate.base}`} className={styles.axis} />
          <text x={plot.now + 6} y={12} className={styles.strong}>
            now {timeName(data.now)}
          </text>
          <Newest x={beside} y={view.values.pressure} value={newest.pressure} unit="BP, mmHg" />
          <Newest x={beside} y={view.values.pulse} value={newest.pulse} unit="HR, per min" />
          <Newest x={beside} y={view.values.saturation} value={newest.saturation} unit="SpO2" />
          <Newest x={beside} y={view.values.rate} value={newest.rate} unit="mL/h" />
          {view.times.map(({ at, x }) => (
            <text key={at} x={x} y={height - 8} textAnchor={at === 0 ? 'start' : 'middle'}>
              {timeName(at)}
            </text>
          ))}
        </svg>
      )}
      {width === 0 ? null : <VitalsReader view={view} readings={data.readings} />}
    </div>
  );
});

function Ticks({ ticks, to }: { readonly ticks: readonly Tick[]; readonly to: number }) {
  return ticks.map(({ value, y, isLine }) => (
    <g key={value}>
      <text x="32" y={y + 5} textAnchor="end">
        {value}
      </text>
      {isLine ? <path d={`M40 ${y}H${to}`} className={styles.threshold} /> : null}
    </g>
  ));
}

interface NewestProps {
  readonly x: number;
  readonly y: number;
  readonly value: string | undefined;
  readonly unit: string;
}

function Newest({ x, y, value, unit }: NewestProps) {
  return (
    <g>
      <text x={x} y={y} className={`${vitals.newest} ${styles.halo}`}>
        {value ?? '—'}
      </text>
      <text x={x} y={y + 22} className={styles.halo}>
        {unit}
      </text>
    </g>
  );
}
