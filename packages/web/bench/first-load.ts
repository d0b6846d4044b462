/** The compressed size of the script that the app needs before it shows its first page. Budget: 250 KB. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 250;
const built = join(import.meta.dirname, '../dist');

/** The script that the page names, and whatever it imports before it can run; lazily loaded parts are not followed. */
function firstLoadScripts(): ReadonlySet<string> {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const scripts = new Set<string>();
  const follow = (name: string) => {
    if (scripts.has(name)) return;
    scripts.add(name);
    const text = readFileSync(join(built, 'assets', name), 'utf8');
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
      if (imported !== undefined) follow(imported);
  };
  for (const [, name] of page.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)) if (name !== undefined) follow(name);
  if (scripts.size === 0) throw new Error(`no script in ${built}/index.html; build the app first`);
  return scripts;
}

const bytes = [...firstLoadScripts()].map(
  (name) => gzipSync(readFileSync(join(built, 'assets', name)), { level: 9 }).length,
);
console.log(
  JSON.stringify({
    name: 'web app, script of the first load',
    value: bytes.reduce((sum, size) => sum + size, 0) / 1000,
    unit: 'KB gzip',
    comparedTo: 'the budget',
    target: { atMost: budget },
    note: `${bytes.length} files`,
  }),
);
