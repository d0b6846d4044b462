/** Somebody pressed Ctrl-C while something long was under way. */
export class Interruption extends Error {
  override readonly name = 'Interruption';

  constructor() {
    super('stopped before it was done');
  }
}

/** Runs work that an interrupt from the terminal aborts. Before and after it, an interrupt ends the process as ever. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort(new Interruption());
  process.once('SIGINT', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.removeListener('SIGINT', interrupt);
  }
}
