import type { Terminal } from './terminal.ts';

/** What a command may touch of the world: it gets no other. */
export interface Session {
  readonly terminal: Terminal;
  /** Writes results; a line break is added. */
  readonly write: (text: string) => void;
  /** Writes results that are no text, as they are. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** Writes what is no result: refusals, warnings. */
  readonly note: (text: string) => void;
  /** Shows how far something long has come, once it has taken a while; without a text it clears that away. */
  readonly showProgress: (text?: string) => void;
  /** Runs something long that Ctrl-C is to stop: the signal then aborts with an `Interruption`. */
  readonly interruptible: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** Today as an ISO date, on this machine's calendar. */
  readonly today: () => string;
  /** This minute on this machine's clock, as in 2026-11-24T14:05. */
  readonly now: () => string;
  /** Is somebody sitting there who reads along? */
  readonly isInteractive: boolean;
  /** Are the details of a fault to be shown? They may quote the record. */
  readonly isDebugging: boolean;
}
