import { defineConfig } from 'vitest/config';
import { neededNode, runsKetaguide } from './packages/cli/bin/node-version.mjs';
import { lastLine } from './test/last-line-reporter.ts';

if (!runsKetaguide(process.version)) {
  throw new Error(
    `The tests need ${neededNode}; this is ${process.version}. \`npm test\` and \`npx vitest\` bring it along.`,
  );
}

const browserTests = ['packages/*/test/**/*.e2e.test.ts', 'test/browser.test.ts'];

/** Those with `vi.mock`. */
const replacingTests = ['test/change-a-limit.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', lastLine()],
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          include: ['packages/*/{bin,src,test}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', ...browserTests, ...replacingTests],
          // Many start the command line as a process of its own, which takes its time on a busy machine.
          testTimeout: 30_000,
          // A real database server is started, and stopped, by some.
          hookTimeout: 60_000,
          // The files of a worker follow one another in one process and load the guideline once: it halves the work.
          isolate: false,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        // They put something else in a module's place, which no other file may see.
        extends: true,
        test: {
          name: 'replaced',
          include: replacingTests,
          testTimeout: 30_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        // After everything else, two files at a time at most: each worker has one Chromium, and that needs a core.
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          // A whole case, from Assess to Respond, on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // On a busy machine a screen follows a tap after more than the second that vitest would give it.
          expect: { poll: { timeout: 10_000 } },
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
