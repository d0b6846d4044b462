import { buffer } from 'node:stream/consumers';
import { interruptible } from './interruption.ts';
import { progressOn } from './progress.ts';
import { exitCodes, run } from './run.ts';
import { terminalOf } from './terminal.ts';
import { nowOf, todayOf } from './today.ts';

/** Runs the command line of this process, on its streams, and leaves the exit code with it. */
export async function runInThisProcess(): Promise<void> {
  const { stdin, stdout, stderr, env, argv } = process;
  // Somebody who pipes into `head` has read enough: stop quietly.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exitCodes.done);
      throw error;
    });
  }
  process.exitCode = await run(argv.slice(2), {
    terminal: terminalOf(stdout, env),
    write: (text) => void stdout.write(`${text}\n`),
    writeBytes: (bytes) => void stdout.write(bytes),
    note: (text) => void stderr.write(`${text}\n`),
    showProgress: progressOn(stderr),
    interruptible,
    readStandardInput: () => buffer(stdin),
    today: () => todayOf(new Date()),
    now: () => nowOf(new Date()),
    isInteractive: stdout.isTTY === true && stdin.isTTY === true,
    isDebugging: (env['KETAGUIDE_DEBUG'] ?? '') !== '',
  });
}
