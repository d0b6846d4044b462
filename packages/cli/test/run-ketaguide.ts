import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { run } from '../src/run.ts';
import { plain } from './plain-terminal.ts';

export const bin = join(import.meta.dirname, '..', 'bin', 'ketaguide.mjs');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of every run: none of the colours or widths of whoever runs the tests. */
export const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const { FORCE_COLOR: _, NO_COLOR: __, COLUMNS: ___, KETAGUIDE_DEBUG: ____, ...rest } = process.env;
  return { ...rest, ...more };
};

/** Runs the real command line in a process of its own. */
export async function ketaguide(
  args: readonly string[],
  {
    input = '',
    env = {},
    cwd,
  }: {
    readonly input?: string | Uint8Array;
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
  } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], {
    env: environment(env),
    ...(cwd === undefined ? {} : { cwd }),
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, stdout, stderr };
}

/** Runs a command line in the process of the tests: many cases in the time of one process. */
export async function runHere(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const code = await run(args, {
    terminal: plain(),
    write: (written) => {
      stdout += `${written}\n`;
    },
    writeBytes: (bytes) => {
      stdout += Buffer.from(bytes).toString('latin1');
    },
    note: (written) => {
      stderr += `${written}\n`;
    },
    showProgress: () => {},
    interruptible: (work) => work(new AbortController().signal),
    readStandardInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    today: () => '2026-11-24',
    now: () => '2026-11-24T14:05',
    isInteractive: false,
    isDebugging: false,
  });
  return { code, stdout, stderr };
}
