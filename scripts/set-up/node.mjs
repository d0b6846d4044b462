import { spawnSync } from 'node:child_process';
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
  if (brought !== undefined) {
    if (spawnSync(brought, ['--version']).status === 0) return brought;
    // It was made for another C library (Alpine Linux has its own): no command may find it.
    for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(root, 'node_modules/.bin', name), { force: true });
  }
  if (runsKetaguide(process.version)) return process.execPath;
  const why = brought === undefined ? 'is not packaged for' : 'does not run on';
  throw new SetUpError(
    `Ketaguide needs ${neededNode}. The Node that npm brings along ${why} this machine ` +
      `(${process.platform} ${process.arch}), and its own is ${process.version}.\n` +
      'Install a newer Node from https://nodejs.org or with your version manager, then run the command again.',
  );
}
