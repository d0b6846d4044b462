import { describe, expect, test } from 'vitest';
import { onDatabase, StorageError, storageErrorOf } from './storage-error.ts';

const withCode = (code: string): Error => Object.assign(new Error('told by the driver'), { code });

describe('what a driver says, in our words', () => {
  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['53100', 'disk-full'],
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_IOERR_WRITE', 'unavailable'],
    ['SQLITE_IOERR_FSYNC', 'unavailable'],
    ['ECONNREFUSED', 'unavailable'],
    ['ECONNRESET', 'unavailable'],
    ['08006', 'unavailable'],
    ['57P01', 'unavailable'],
    ['57P03', 'unavailable'],
    ['53300', 'unavailable'],
    ['25006', 'unavailable'],
  ])('%s: %s', (code, expected) => {
    expect(storageErrorOf(withCode(code))).toMatchObject({ name: 'StorageError', code: expected });
    expect(storageErrorOf(new AggregateError([withCode(code)]))).toMatchObject({ code: expected });
  });

  test.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'Query read timeout'])(
    'without a code: %s',
    (message) => {
      expect(storageErrorOf(new Error(message))).toMatchObject({ code: 'unavailable' });
    },
  );

  test.each([withCode('23505'), withCode('SQLITE_CONSTRAINT'), new TypeError('a fault of ours'), 'text', undefined])(
    'a fault of ours stays what it is: %s',
    (error) => {
      expect(storageErrorOf(error)).toBe(error);
    },
  );

  test('keeps why, for whoever looks for the cause', async () => {
    const cause = withCode('SQLITE_FULL');
    const error = await onDatabase(() => Promise.reject(cause)).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ cause });
  });
});
