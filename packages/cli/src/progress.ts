/** In ms: what is over before that needs no progress. */
const patience = { atTerminal: 500, elsewhere: 1_000 } as const;
/** In ms, from one line to the next where lines cannot be written over. */
const betweenLines = 10_000;

/**
 * Shows how far something long has come: at a terminal on one line that is written over, elsewhere on a line now and
 * then. Without a text it clears the line away.
 *
 * @param now a clock in ms; it begins with this call
 */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'clearLine' | 'cursorTo'>,
  now: () => number = () => performance.now(),
): (text?: string) => void {
  const isTerminal = stream.isTTY === true;
  let next = now() + (isTerminal ? patience.atTerminal : patience.elsewhere);
  return (text) => {
    if (isTerminal && (text === undefined || now() >= next)) overwrite(stream, text ?? '');
    if (isTerminal || text === undefined || now() < next) return;
    stream.write(`${text}\n`);
    next = now() + betweenLines;
  };
}

function overwrite(stream: Pick<NodeJS.WriteStream, 'write' | 'clearLine' | 'cursorTo'>, text: string): void {
  stream.clearLine(0);
  stream.cursorTo(0);
  stream.write(text);
}
