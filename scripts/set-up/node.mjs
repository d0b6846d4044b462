import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { broughtAlongNode, neededNode, runsKetaguide } from '../../packages/cli/bin/node-version.mjs';
import { SetUpError } from './step.mjs';

/**
 * Makes sure that a Node is there that runs Ketaguide: the one installed with the packages or, on a platform without
 * a packaged Node, the machine's own.
 *
 * @returns {string} the path of that Node
 */
export function ensureNode(root) {
  const brought = broughtAlongNode(root);
  if (brought !== undefined) return brought;
  // One that does not start (it needs another C library, as on Alpine Linux) must not be found by any command either.
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(root, 'node_modules/.bin', name), { force: true });
  if (runsKetaguide(process.version)) return process.execPath;
  throw new SetUpError(
    `Ketaguide needs ${neededNode}. npm brings none along that runs on this machine ` +
      `(${process.platform} ${process.arch}), and its own is ${process.version}.\n` +
      'Install a newer Node from https://nodejs.org or with your version manager, then run the command again.',
  );
}
