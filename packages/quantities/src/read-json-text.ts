import { malformedNumber } from './malformed-number.ts';

/** A text that is no JSON, or of which nobody can tell which value it means. The message is one sentence with the place. */
export class JsonTextError extends Error {
  override readonly name = 'JsonTextError';
  /** The path of the field, where one is to blame: "events[0].rateMgPerKgPerH". */
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

/**
 * The value that a JSON text holds. A key that stands twice in one object is refused: of two doses neither may be taken
 * silently. So is a number beyond what can be counted with, which would be read as infinite.
 *
 * @param parse another reader of JSON, such as one that refuses more
 * @throws JsonTextError
 */
export function readJsonText(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw notJson(text, error);
  }
  refuseAmbiguous(text);
  return value;
}

function notJson(text: string, error: unknown): JsonTextError {
  const malformed = malformedNumber(text);
  if (malformed !== undefined) {
    const { field, written, offset, hint } = malformed;
    const place = placeOf(text, offset);
    return new JsonTextError(`${field}: expected a number, got ${written} at ${place}. ${hint}.`, field);
  }
  // The engine does not always say where; that a text was cut off can be told all the same.
  const said = /line \d+ column \d+/.exec(String(error))?.[0];
  const place = said ?? (/unexpected end/i.test(String(error)) ? placeOf(text, text.length) : undefined);
  return new JsonTextError(`expected JSON, and it is none${place === undefined ? '' : ` at ${place}`}.`);
}

/** An object or list that is still open. */
interface Open {
  /** Of an object: the keys so far. */
  readonly keys: Set<string> | undefined;
  key: string;
  index: number;
  isKeyNext: boolean;
}

/** Looks at each key and number of a text that is known to be JSON. */
function refuseAmbiguous(text: string): void {
  const open: Open[] = [];
  const refuse = (key: string | undefined, why: (place: string) => string, offset: number): never => {
    const field = pathOf(open, key);
    throw new JsonTextError(`${field}: ${why(placeOf(text, offset))}`, field);
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const inner = open.at(-1);
    if (sign === '{') open.push({ keys: new Set(), key: '', index: 0, isKeyNext: true });
    else if (sign === '[') open.push({ keys: undefined, key: '', index: 0, isKeyNext: false });
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',' && inner !== undefined) {
      inner.index += 1;
      inner.isKeyNext = inner.keys !== undefined;
    } else if (sign === '"') {
      const end = endOfString(text, at);
      if (inner?.isKeyNext) {
        const key = String(JSON.parse(text.slice(at, end + 1)));
        if (inner.keys?.has(key)) {
          refuse(key, (place) => `expected once, got a second time at ${place}. Leave one out.`, at);
        }
        inner.keys?.add(key);
        inner.key = key;
        inner.isKeyNext = false;
      }
      at = end;
    } else if (sign !== undefined && /[-\d]/.test(sign)) {
      number.lastIndex = at;
      const written = number.exec(text)?.[0] ?? sign;
      if (!Number.isFinite(Number(written))) {
        refuse(undefined, (place) => `expected a number that can be counted with, got ${written} at ${place}.`, at);
      }
      at += written.length - 1;
    }
  }
}

const number = /-?\d[\d.eE+-]*/y;

/** Where the quotation mark stands that closes a text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

/** "events[0].rateMgPerKgPerH". */
function pathOf(open: readonly Open[], key: string | undefined): string {
  const steps = open.map((each, depth) => {
    if (each.keys === undefined) return `[${each.index}]`;
    return `.${depth === open.length - 1 ? (key ?? each.key) : each.key}`;
  });
  return steps.join('').replace(/^\./, '');
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line} column ${offset - before.lastIndexOf('\n')}`;
}
