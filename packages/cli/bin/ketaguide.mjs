#!/usr/bin/env node
// Runs the command line under a Node that can: the running one, or else the one that npm has brought along.
// Plain JavaScript in old syntax: the Node that is too old must still be able to read it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { broughtAlongNode, neededNode, runsKetaguide } from './node-version.mjs';

const entry = fileURLToPath(import.meta.url);
const setUpHint = '`npm start` in the folder of Ketaguide installs everything, a suitable Node included.';

if (runsKetaguide(process.version)) {
  import('../src/main.ts').catch((error) => {
    const packagesMissing = error && error.code === 'ERR_MODULE_NOT_FOUND' && / package '/.test(error.message);
    if (!packagesMissing) throw error;
    fail(`Ketaguide's packages are not installed yet (${error.message.split(' imported from')[0]}). ${setUpHint}`);
  });
} else {
  const node = broughtAlongNode(dirname(entry));
  if (node === undefined) {
    fail(`Ketaguide needs ${neededNode}; this is ${process.version}. ${setUpHint}`);
  } else {
    runUnder(node);
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

/** Runs the same command line under another Node and ends as that one ends. */
function runUnder(node) {
  const child = spawn(node, [entry].concat(process.argv.slice(2)), { stdio: 'inherit' });
  const forwarded = ['SIGTERM', 'SIGHUP', 'SIGINT'];
  for (const signal of forwarded) {
    process.on(signal, () => {
      // The terminal sends Ctrl-C to both processes by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of forwarded) process.removeAllListeners(name);
    process.kill(process.pid, signal);
    process.exitCode = 128 + constants.signals[signal];
  });
}
