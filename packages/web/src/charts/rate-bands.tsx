import { formatNumber } from '@ketaguide/quantities';
import { useId } from 'react';
import styles from './chart.module.css';
import { Hatch, hatch } from './hatch.tsx';
import { type RateBand, type RateLimits, rateBandsView } from './rate-bands-view.ts';
import { useWidth } from './use-width.ts';

interface RateBandsProps {
  readonly limits: RateLimits;
  /** In mg/kg per hour; undefined while there is none. */
  readonly plan: number | undefined;
  /** The other rates of a plan of several: marked, and not named. */
  readonly others: readonly number[];
  /** "this plan", "highest of this plan". */
  readonly planName: string;
  /** "0.5 mg/kg per hour": the number is not rounded a second time here. */
  readonly planWords: string | undefined;
  readonly published: readonly number[];
  /** "CRPS trials". */
  readonly publishedName: string;
  readonly label: string;
  /** The same in words, shown where the names of the bands do not fit. */
  readonly words: string;
}

const [barTop, barHeight] = [32, 8];

/** The rate among the limits, on a logarithmic scale with a tick at each limit. */
export function RateBands(props: RateBandsProps) {
  const { limits, plan, others, planName, planWords, published, publishedName, label, words } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const view = rateBandsView(Math.max(width, 1), limits, plan, published, others);
  const fills: Readonly<Record<RateBand['id'], { className?: string | undefined; fill?: string }>> = {
    below: { className: styles.fillHairline },
    general: { className: styles.fillAccent },
    monitored: { className: styles.fillAccentPale },
    refractory: { fill: hatch(`${id}-reason`) },
    'not-planned': { fill: hatch(`${id}-muted`) },
  };
  const lastRing = view.rings.at(-1);
  const firstTick = view.ticks[0];
  const ringText = view.rings.map(({ value }) => formatNumber(value, { maximumFractionDigits: 2 })).join(', ');
  return (
    <div ref={ref}>
      {width === 0 ? null : (
        <svg className={styles.chart} width={width} height={view.hasNames ? 96 : 72} role="img" aria-label={label}>
          <defs>
            <Hatch id={`${id}-reason`} look="reason" />
            <Hatch id={`${id}-muted`} look="muted" />
          </defs>
          {view.bands.map((band) => (
            <rect key={band.id} x={band.x} y={barTop} width={band.width} height={barHeight} {...fills[band.id]} />
          ))}
          {view.ticks.map(({ value, x }) => (
            <text key={value} x={x} y="64" className={styles.strong} textAnchor="middle">
              {formatNumber(value)}
            </text>
          ))}
          {view.hasNames
            ? view.bands.map(({ id: band, name, x, width: wide }) => (
                <text
                  key={band}
                  x={band === 'not-planned' ? width : x + wide / 2}
                  y="88"
                  textAnchor={band === 'not-planned' ? 'end' : 'middle'}
                >
                  {name}
                </text>
              ))
            : null}
          {view.rings.map(({ value, x }) => (
            <circle key={value} cx={x} cy={barTop + barHeight / 2} r="4" className={styles.ring} />
          ))}
          {lastRing === undefined || firstTick === undefined ? null : (
            <text x={Math.min(lastRing.x + 8, firstTick.x - 20)} y="64" textAnchor="end">
              {view.hasNames ? `${publishedName} ${ringText}` : ringText}
            </text>
          )}
          {view.others.map(({ x }) => (
            <path key={x} d={`M${x - 5} 21h10l-5 8z`} className={styles.outlineInk} />
          ))}
          {view.plan === undefined ? null : (
            <>
              <path d={`M${view.plan.x - 6} 20h12l-6 9z`} className={styles.fillInk} />
              <text
                x={view.plan.anchor === 'start' ? view.plan.x + 12 : view.plan.x - 12}
                y="22"
                className={styles.strong}
                textAnchor={view.plan.anchor}
              >
                {planWords} {planName}
                {view.plan.isOutside ? ', beyond this scale' : ''}
              </text>
            </>
          )}
        </svg>
      )}
      {width > 0 && !view.hasNames ? <p className={styles.words}>{words}</p> : null}
    </div>
  );
}
