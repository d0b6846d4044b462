import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import styles from './chart.module.css';
import { Hatch, hatch } from './hatch.tsx';
import handle from './region-chart.module.css';
import { namesAround } from './region-names.ts';
import { dropped, moved, type RateAndDuration, type Region, regionView } from './region-view.ts';
import { useWidth } from './use-width.ts';

interface RegionChartProps {
  readonly region: Region;
  readonly plan: RateAndDuration;
  /** "this plan, 140 mg". */
  readonly planName: string;
  /** All that the point says: read out while it moves. */
  readonly planWords: string;
  /** A point where the guideline's own figures meet: "2 h: 70 mg". */
  readonly corner: (RateAndDuration & { readonly name: string }) | undefined;
  readonly rateTicks: readonly { readonly value: number; readonly name: string }[];
  readonly durationTicks: readonly { readonly value: number; readonly name: string }[];
  readonly rateUnit: string;
  readonly label: string;
  /** Left out: the point only shows where the plan lies. */
  readonly onMove: ((to: RateAndDuration) => void) | undefined;
}

const height = 264;
const lineHeight = 16;

/** From the lowest up; what would touch the one below it is left out. */
function apart<Tick>(ticks: readonly Tick[], y: (tick: Tick) => number): readonly Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks.toSorted((a, b) => y(b) - y(a))) {
    const below = kept.at(-1);
    if (below === undefined || y(below) - y(tick) >= lineHeight) kept.push(tick);
  }
  return kept;
}

/** Steps of the arrow keys, and of a drag; with Shift the finer ones. */
const coarse = { rate: 0.05, duration: 15 };
const fine = { rate: 0.01, duration: 1 };

const directions: Readonly<Record<string, { readonly rate: number; readonly duration: number }>> = {
  ArrowUp: { rate: 1, duration: 0 },
  ArrowDown: { rate: -1, duration: 0 },
  ArrowRight: { rate: 0, duration: 1 },
  ArrowLeft: { rate: 0, duration: -1 },
  PageUp: { rate: 5, duration: 0 },
  PageDown: { rate: -5, duration: 0 },
};

/** Rate against duration, with the plan as a point that keys, mouse and finger can move. */
export function RegionChart(props: RegionChartProps) {
  const { region, plan, planName, planWords, corner, rateTicks, durationTicks, rateUnit, label, onMove } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const view = regionView(region, Math.max(width, 200), height);
  const { plot, x, y } = view;
  const point = { x: x(plan.duration), y: y(plan.rate) };

  const names = namesAround(view, { point, name: planName, corner, width: Math.max(width, 200) });
  const shownRates = apart(rateTicks, ({ value }) => y(value));

  return (
    <div ref={ref} className={handle.frame}>
      {width === 0 ? null : (
        <>
          <svg className={styles.chart} width={width} height={height} role="img" aria-label={label}>
            <defs>
              <Hatch id={`${id}-hatch`} look="accent" distance={6} />
              <clipPath id={`${id}-clip`}>
                <rect x={plot.left} y={plot.top} width={plot.right - plot.left} height={plot.bottom - plot.top} />
              </clipPath>
            </defs>
            {view.inside.map((path) => (
              <path key={path} d={path} className={styles.fillTint} />
            ))}
            {view.monitored.map((path) => (
              <path key={path} d={path} fill={hatch(`${id}-hatch`)} />
            ))}
            <g clipPath={`url(#${id}-clip)`}>
              {view.curves.map(({ path, isKey }) => (
                <path key={path} d={path} className={isKey ? styles.key : styles.iso} />
              ))}
            </g>
            {view.edges.map(({ path, isStrict }) => (
              <path key={`${path}${isStrict}`} d={path} className={isStrict ? styles.threshold : styles.iso} />
            ))}
            <path d={`M${plot.left} ${plot.top - 8}V${plot.bottom}H${plot.right}`} className={styles.axis} />
            <text x="0" y="10">
              {rateUnit}
            </text>
            {shownRates.map(({ value, name }) => (
              <text key={value} x={plot.left - 8} y={y(value) + 5} textAnchor="end">
                {name}
              </text>
            ))}
            {durationTicks.map(({ value, name }) => (
              <text key={value} x={x(value)} y={plot.bottom + 20} textAnchor="middle">
                {name}
              </text>
            ))}
            {view.labels.map(({ name, x: left, y: base, isKey }) => (
              <text key={name} x={left} y={base} className={isKey ? styles.strong : undefined}>
                {name}
              </text>
            ))}
            {names.monitored === undefined ? null : (
              <text {...names.monitored} className={`${styles.strong} ${styles.haloTint}`}>
                monitored setting
              </text>
            )}
            {corner === undefined ? null : (
              <>
                <circle cx={x(corner.duration)} cy={y(corner.rate)} r="5" className={styles.ringStrong} />
                {names.corner === undefined ? null : (
                  <text {...names.corner} textAnchor="middle" className={styles.halo}>
                    {corner.name}
                  </text>
                )}
              </>
            )}
            <circle cx={point.x} cy={point.y} r="6" className={styles.fillAccent} />
            <text {...names.plan} className={`${styles.accent} ${styles.halo}`}>
              {planName}
            </text>
          </svg>
          {onMove === undefined ? null : (
            <Handle plan={plan} planWords={planWords} region={region} view={view} onMove={onMove} />
          )}
        </>
      )}
    </div>
  );
}

interface HandleProps extends Pick<RegionChartProps, 'plan' | 'planWords' | 'region'> {
  readonly view: ReturnType<typeof regionView>;
  readonly onMove: (to: RateAndDuration) => void;
}

/** The point as something to take hold of. */
function Handle({ plan, planWords, region, view, onMove }: HandleProps) {
  const id = useId();
  const held = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const { plot, x, y } = view;
  const point = { x: x(plan.duration), y: y(plan.rate) };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onMove(moved(plan, direction, event.shiftKey ? fine : coarse, region));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    // The point stays where it was taken hold of.
    held.current = { x: event.clientX - point.x, y: event.clientY - point.y };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (held.current === undefined) return;
    const at = { x: event.clientX - held.current.x, y: event.clientY - held.current.y };
    const to = {
      duration: ((at.x - plot.left) / (plot.right - plot.left)) * region.durationTo,
      rate: ((plot.bottom - at.y) / (plot.bottom - plot.top)) * region.rateTo,
    };
    const next = dropped(to, { rate: coarse.rate, duration: 5 }, region);
    if (next.rate !== plan.rate || next.duration !== plan.duration) onMove(next);
  };
  const letGo = () => {
    held.current = undefined;
  };

  return (
    <>
      <div
        className={handle.handle}
        role="slider"
        tabIndex={0}
        aria-label="This plan: rate and duration"
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={region.rateTo}
        aria-valuenow={plan.rate}
        aria-valuetext={planWords}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        ref={(element) => {
          element?.style.setProperty('left', `${point.x}px`);
          element?.style.setProperty('top', `${point.y}px`);
        }}
      />
      <p id={`${id}-keys`} className={handle.keys}>
        Drag the point, or use the arrow keys: up and down for the rate, left and right for the duration. Shift: finer.
      </p>
    </>
  );
}
