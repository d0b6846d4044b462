/**
 * `disk-full`: there was no room; `unavailable`: the database could not be reached, did not answer or could not
 * write, so it is not known whether the last write arrived, and sending it again is harmless; `in-use`: another Ketaguide has the file;
 * `newer-version`: a newer Ketaguide wrote it; `unusable`: it is no database of ours, or not one that keeps its word.
 */
export type StorageErrorCode = 'disk-full' | 'unavailable' | 'in-use' | 'newer-version' | 'unusable';

/** Why nothing was stored or read. The message holds no data of a patient and no password. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const messages = {
  'disk-full': 'There is no room left where the records are kept. Nothing of this was stored.',
  unavailable:
    'The records cannot be reached or written at the moment. Nothing of this is known to be stored; sending it again is harmless.',
  'in-use': 'The records are being changed by another program for too long. Nothing of this was stored.',
} as const;

/** What an error of a driver means; undefined for a fault of our own. */
function meaningOf(error: unknown): keyof typeof messages | undefined {
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === postgresCodes.diskFull) return 'disk-full';
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT') return 'in-use';
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN') return 'unavailable';
  if (networkCodes.has(code) || isPostgresUnavailable(code)) return 'unavailable';
  // The driver gives these no code.
  return code === '' && error instanceof Error && lostConnection.test(error.message) ? 'unavailable' : undefined;
}

const postgresCodes = { diskFull: '53100' } as const;

/** Connection exceptions, exhausted resources, a server that shuts down, and what waited for too long. */
const isPostgresUnavailable = (code: string): boolean => /^(08...|53...|57P0[1-5]|57014|55P03|25006|58030)$/.test(code);

const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

const lostConnection =
  /connection terminated|connection error|timeout exceeded when trying to connect|query read timeout|not queryable|connection has been discarded/i;

const codeOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
};

/** The error of a driver as one of ours where it is no fault of the program. */
export function storageErrorOf(error: unknown): unknown {
  const code = meaningOf(error);
  return code === undefined ? error : new StorageError(code, messages[code], { cause: error });
}

/** Runs a piece of work on the database; what the driver throws comes out as a {@link StorageError}. */
export async function onDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw storageErrorOf(error);
  }
}
