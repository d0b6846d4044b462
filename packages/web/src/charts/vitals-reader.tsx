import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { nearestStep, stepByKey } from './reading-steps.ts';
import vitals from './vitals-chart.module.css';
import type { VitalsReading, VitalsView } from './vitals-view.ts';

interface VitalsReaderProps {
  readonly view: Pick<VitalsView, 'x' | 'plot' | 'rate'>;
  readonly readings: readonly VitalsReading[];
}

/** Reads one set of vitals off the chart: under the mouse, under a finger, or by the arrow keys. */
export function VitalsReader({ view: { x, plot, rate }, readings }: VitalsReaderProps) {
  const [chosen, setChosen] = useState<number>();
  const inOrder = readings.toSorted((one, other) => one.at - other.at);
  const last = inOrder.length - 1;
  const index = Math.min(chosen ?? last, last);
  const shown = inOrder[index];
  if (shown?.words === undefined) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepByKey(event.key, index, last);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
  };
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    setChosen(
      nearestStep(
        event.clientX - left,
        inOrder.map(({ at }) => x(at)),
      ),
    );
  };
  return (
    <>
      {chosen === undefined ? null : (
        <>
          <div
            className={vitals.cursor}
            ref={(element) => {
              element?.style.setProperty('left', `${x(shown.at)}px`);
              element?.style.setProperty('height', `${rate.base - 24}px`);
            }}
          />
          <p className={vitals.readOut}>{shown.words}</p>
        </>
      )}
      <div
        className={vitals.reader}
        role="slider"
        tabIndex={0}
        aria-label="Vitals to read off"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={index}
        aria-valuetext={shown.words}
        ref={(element) => {
          element?.style.setProperty('width', `${plot.now + 8}px`);
          element?.style.setProperty('height', `${rate.base}px`);
        }}
        onFocus={(event) => {
          // A click has its own place already.
          if (event.currentTarget.matches(':focus-visible')) setChosen(index);
        }}
        onBlur={() => setChosen(undefined)}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={(event) => {
          if (!event.currentTarget.matches(':focus-visible')) setChosen(undefined);
        }}
      />
    </>
  );
}
