import { RecordError } from '@ketaguide/fhir';
import { AnswerError } from '@ketaguide/guideline';
import { InvalidValueError } from '@ketaguide/quantities';
import { CommanderError } from 'commander';
import { BadInput } from './input/bad-input.ts';
import { createProgram } from './program.ts';
import { printableText } from './rendering/printable.ts';
import type { Session } from './session.ts';
import { terminalOf } from './terminal.ts';
import { todayOf } from './today.ts';

const exitCodes = { done: 0, fault: 1, badInput: 2 } as const;

const { stdout, stderr, env, argv } = process;

// Somebody who pipes into `head` has read enough: stop quietly.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    throw error;
  });
}

const session: Session = {
  terminal: terminalOf(stdout),
  write: (text) => void stdout.write(`${text}\n`),
  note: (text) => void stderr.write(`${text}\n`),
  today: () => todayOf(new Date()),
  isInteractive: stdout.isTTY && process.stdin.isTTY,
};

try {
  const program = createProgram(session);
  if (argv.length <= 2) program.outputHelp();
  else await program.parseAsync(argv);
} catch (error) {
  process.exitCode = report(error);
}

/** Tells in one line what went wrong, and returns the exit code for it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === exitCodes.done) return exitCodes.done;
    return refuse(error.message.replace(/^error: /, ''));
  }
  const isBadInput =
    error instanceof BadInput ||
    error instanceof RecordError ||
    error instanceof AnswerError ||
    error instanceof InvalidValueError;
  if (isBadInput) return refuse(error.message);
  session.note(
    'ketaguide: something went wrong here that is not your fault. Please report it with the command that you ran; ' +
      'KETAGUIDE_DEBUG=1 shows the details, which may quote the record.',
  );
  if (env['KETAGUIDE_DEBUG']) session.note(error instanceof Error ? (error.stack ?? String(error)) : String(error));
  return exitCodes.fault;
}

function refuse(message: string): number {
  session.note(`ketaguide: ${printableText(message)}`);
  return exitCodes.badInput;
}
