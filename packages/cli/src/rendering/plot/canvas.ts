/** What is drawn: a line lies above a band. */
export type Layer = 'line' | 'band';

/** A field of dots in cells of characters. Dots are counted from the left and from the bottom. */
export interface Canvas {
  readonly across: number;
  readonly up: number;
  readonly dot: (layer: Layer, x: number, y: number) => void;
  /** Lines of text, from the top. */
  readonly text: () => readonly string[];
}

/** Dots two across and four high in each character, as Braille has them. */
export function brailleCanvas(columns: number, rows: number): Canvas {
  return canvas(columns, rows, {
    across: 2,
    up: 4,
    bit: (x, y) => brailleBits[3 - y]?.[x] ?? 0,
    show: ({ line, band }) => {
      const bits = line === 0 ? band : line;
      return bits === 0 ? ' ' : String.fromCodePoint(0x2800 + bits);
    },
  });
}

/** The bits of the eight dots of a Braille character, from the top. */
const brailleBits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/** One dot in each character, for terminals that have no more than ASCII. */
export const asciiCanvas = (columns: number, rows: number): Canvas =>
  canvas(columns, rows, {
    across: 1,
    up: 1,
    bit: () => 1,
    show: ({ line, band }) => {
      if (line !== 0) return '*';
      return band === 0 ? ' ' : '.';
    },
  });

interface Cell {
  readonly line: number;
  readonly band: number;
}

/** How a character holds dots. */
interface CellShape {
  readonly across: number;
  readonly up: number;
  readonly bit: (x: number, y: number) => number;
  readonly show: (cell: Cell) => string;
}

function canvas(columns: number, rows: number, { across, up, bit, show }: CellShape): Canvas {
  const layers: Readonly<Record<Layer, Uint8Array>> = {
    line: new Uint8Array(columns * rows),
    band: new Uint8Array(columns * rows),
  };
  return {
    across: columns * across,
    up: rows * up,
    dot: (layer, x, y) => {
      if (x < 0 || x >= columns * across || y < 0 || y >= rows * up) return;
      const cell = (rows - 1 - Math.floor(y / up)) * columns + Math.floor(x / across);
      layers[layer][cell] = (layers[layer][cell] ?? 0) | bit(x % across, y % up);
    },
    text: () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => {
          const cell = row * columns + column;
          return show({ line: layers.line[cell] ?? 0, band: layers.band[cell] ?? 0 });
        }).join(''),
      ),
  };
}
