import { existsSync, linkSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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
    linkForCommands(root, brought);
    return brought;
  }
  // One that does not start (it needs another C library, as on Alpine Linux) must not be found by any command either.
  for (const name of ['node', 'node.exe', 'node.cmd', 'node.ps1'])
    rmSync(join(root, 'node_modules/.bin', name), { force: true });
  if (runsKetaguide(process.version)) return process.execPath;
  throw new SetUpError(
    `Ketaguide needs ${neededNode}. npm brings none along that runs on this machine ` +
      `(${process.platform} ${process.arch}), and its own is ${process.version}.\n` +
      'Install a newer Node from https://nodejs.org or with your version manager, then run the command again.',
  );
}

/**
 * Puts Node beside the commands of the packages, where they look for it first. npm 10 links it and then removes the link
 * again, together with those of the packages for other platforms; on Windows the commands look for node.exe.
 */
function linkForCommands(root, node) {
  const link = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(link)) return;
  try {
    if (process.platform === 'win32') linkSync(node, link);
    else symlinkSync(relative(dirname(link), node), link);
  } catch (error) {
    // Another run was quicker.
    if (error.code !== 'EEXIST') throw error;
  }
}
