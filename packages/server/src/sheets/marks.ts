import type { CheckLevel } from '@ketaguide/planning';
import type { ContentCanvas } from 'pdfmake/interfaces.js';

const ink = '#000000';

/** The shape of a level, as on the screens: octagon, diamond, circle. Filled: something is still to be done. */
export function levelMark(level: CheckLevel, size: number, isOpen: boolean): ContentCanvas {
  const fill = isOpen ? { color: ink } : {};
  if (level === 'note') {
    const radius = size / 2;
    return { canvas: [{ type: 'ellipse', x: radius, y: radius, r1: radius, r2: radius, lineColor: ink }] };
  }
  const corners = level === 'stop' ? octagon : diamond;
  return {
    canvas: [
      {
        type: 'polyline',
        closePath: true,
        lineColor: ink,
        lineWidth: 1,
        points: corners.map(({ x, y }) => ({ x: x * size, y: y * size })),
        ...fill,
      },
    ],
  };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

const octagon: readonly Corner[] = [
  { x: 0.3, y: 0 },
  { x: 0.7, y: 0 },
  { x: 1, y: 0.3 },
  { x: 1, y: 0.7 },
  { x: 0.7, y: 1 },
  { x: 0.3, y: 1 },
  { x: 0, y: 0.7 },
  { x: 0, y: 0.3 },
];

const diamond: readonly Corner[] = [
  { x: 0.5, y: 0 },
  { x: 1, y: 0.5 },
  { x: 0.5, y: 1 },
  { x: 0, y: 0.5 },
];

/** A box to tick by hand. */
export const tickBox = (size: number): ContentCanvas => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: size, h: size, lineColor: ink, lineWidth: 0.8 }],
});

/** A line to write on. */
export const writingLine = (width: number): ContentCanvas => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineColor: ink, lineWidth: 0.6 }],
});
