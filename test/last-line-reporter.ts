import type { Reporter, TestModule } from 'vitest/node';

/** What a run came to. A file or suite that broke outside its tests counts as one failure. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts a finished run.
 *
 * A test that never ran because the run was broken off has the state `pending` and counts as failed: nobody
 * may read a half-finished run as a good one.
 */
function tally(modules: readonly TestModule[], unhandledErrors: number): Tally {
  let passed = 0;
  let failed = unhandledErrors;
  let skipped = 0;
  for (const module of modules) {
    failed += module.errors().length > 0 ? 1 : 0;
    for (const suite of module.children.allSuites()) failed += suite.errors().length > 0 ? 1 : 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'skipped') skipped += 1;
      else failed += 1;
    }
  }
  return { passed, failed, skipped };
}

/** The line that a run ends with, such as `12 passed, 0 failed` or `12 passed, 1 failed, 2 skipped`. */
function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Prints the tally as the very last line of the run. It must be the last of the reporters. */
export function lastLine(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const line = tallyLine(tally(modules, unhandledErrors.length));
      // Written at the exit, when no other reporter has anything left to say.
      process.once('exit', () => process.stdout.write(`${line}\n`));
    },
  };
}
