import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SetUpError, say } from './step.mjs';

/** However slow the network: a lock of that age was left behind. */
const abandonedAfterMs = 20 * 60_000;

/** Does the work while no other process does work under the same lock file. */
export async function withLock(file, work) {
  let waits = false;
  while (!take(file)) {
    if (!waits) say('Another run is setting up this checkout; waiting for it …');
    waits = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  if (create(file)) return true;
  if (!isAbandoned(file)) return false;
  // Only the one that holds the second lock may remove the first, or two could each remove the other's.
  const removal = `${file}.removal`;
  if (!create(removal)) {
    if (isAbandoned(removal)) rmSync(removal, { force: true });
    return false;
  }
  try {
    if (isAbandoned(file)) rmSync(file, { force: true });
    return create(file);
  } finally {
    rmSync(removal, { force: true });
  }
}

function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new SetUpError(`The set-up cannot write ${file}: ${error.message}`);
  }
}

function isAbandoned(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    // Between its creation and its writing the file is empty for a moment.
    if (holder === 0) return age > 5_000;
    return age > abandonedAfterMs || !isRunning(holder);
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
