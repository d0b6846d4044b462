import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The root of the checkout, with a separator at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Something that the person who runs the set-up has to mend; its message says what. */
export class SetUpError extends Error {}

/** Says one line about the set-up, beside the output of whatever runs after it. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs one step quietly: a line at its start, a clock on a terminal, a line at its end. What the program prints is
 * kept back.
 *
 * @returns {Promise<{ code: number | null, output: string }>} its exit code and all that it printed
 */
export async function runStep(title, command, args, options) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const clock = process.stderr.isTTY
    ? setInterval(() => process.stderr.write(`\r${title} ${seconds()} s`), 1000)
    : undefined;
  process.stderr.write(clock === undefined ? `${title}\n` : title);
  try {
    const result = await run(command, args, options);
    if (clock !== undefined) process.stderr.write('\r\u001b[2K');
    if (result.code === 0) say(`${title.replace(/ …$/, '')}: done in ${seconds()} s.`);
    return result;
  } finally {
    clearInterval(clock);
  }
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (signal) => {
      child.kill(signal);
      process.exit(128 + constants.signals[signal]);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, stop);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of signals) process.removeListener(signal, stop);
      resolve({ code, output });
    });
  });
}
