import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep, SetUpError } from './step.mjs';

const stampName = '.built-from';

/** Whether the built web app is there and was built from the sources as they are now. */
export function webIsBuilt(root) {
  const stamp = join(root, 'packages/web/dist', stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root);
}

/** Builds the web app beside the old one and puts it in its place only when it is whole. */
export async function buildWeb(root, node) {
  const web = join(root, 'packages/web');
  const next = join(web, 'dist.next');
  const builtFrom = hashSources(root);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', 'dist.next', '--emptyOutDir', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runStep('Building the web app …', node, args, { cwd: web, env });
  if (code !== 0) throw new SetUpError(`${output.trim()}\n\nThe web app could not be built.`);
  writeFileSync(join(next, stampName), builtFrom);
  rmSync(join(web, 'dist'), { recursive: true, force: true });
  renameSync(next, join(web, 'dist'));
}

function hashSources(root) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'tsconfig.json']) addFile(hash, root, file);
  for (const name of withItsWorkspacePackages(root, 'web')) addFolder(hash, root, `packages/${name}`);
  return hash.digest('hex');
}

/** The package and every package of this workspace that it is built from. */
function withItsWorkspacePackages(root, name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) {
    if (dependency.startsWith('@ketaguide/'))
      withItsWorkspacePackages(root, dependency.slice('@ketaguide/'.length), found);
  }
  return found;
}

function addFolder(hash, root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) addFile(hash, root, path);
    else if (entry.isDirectory() && !/^(node_modules|dist|dist\.next|\..*)$/.test(entry.name))
      addFolder(hash, root, path);
  }
}

function addFile(hash, root, path) {
  const content = readFileSync(join(root, path));
  hash.update(`${path}\0${content.length}\0`).update(content);
}
