import { InvalidValueError } from '@ketaguide/quantities';
import { CommanderError } from 'commander';
import { BadInput } from './input/bad-input.ts';
import { Interruption } from './interruption.ts';
import { createProgram } from './program.ts';
import { printableText } from './rendering/printable.ts';
import type { Session } from './session.ts';

/** The last as a shell reports a program that Ctrl-C has ended. */
export const exitCodes = { done: 0, fault: 1, badInput: 2, interrupted: 130 } as const;

/** Runs one command line and returns the exit code. Every refusal is one line on standard error. */
export async function run(args: readonly string[], session: Session): Promise<number> {
  try {
    const program = createProgram(session);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return report(error, session);
  }
}

function report(error: unknown, { note, isDebugging }: Session): number {
  if (error instanceof CommanderError && error.exitCode === exitCodes.done) return exitCodes.done;
  const refusal = refusalIn(error);
  if (refusal !== undefined) {
    note(`ketaguide: ${printableText(refusal)}`);
    return exitCodes.badInput;
  }
  if (error instanceof Interruption) {
    note(`ketaguide: ${error.message}.`);
    return exitCodes.interrupted;
  }
  note(
    'ketaguide: something went wrong here that is not your fault. Please report it with the command that you ran; ' +
      'KETAGUIDE_DEBUG=1 shows the details, which may quote the record.',
  );
  if (isDebugging) note(error instanceof Error ? (error.stack ?? String(error)) : String(error));
  return exitCodes.fault;
}

/** What to tell about input that cannot be used; undefined for a fault of our own. */
function refusalIn(error: unknown): string | undefined {
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '');
  return error instanceof BadInput || error instanceof InvalidValueError ? error.message : undefined;
}
