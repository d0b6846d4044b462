/** Writes the folder `generated` anew: `npm run generate -w @ketaguide/artifacts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated-files.ts';

const files = generatedFiles();
for (const folder of new Set(files.map(({ path }) => path.split('/')[0]))) {
  rmSync(fileOf(folder ?? ''), { recursive: true, force: true });
}
for (const { path, text } of files) {
  mkdirSync(dirname(fileOf(path)), { recursive: true });
  writeFileSync(fileOf(path), text);
}

function fileOf(path: string): string {
  return fileURLToPath(new URL(`../generated/${path}`, import.meta.url));
}
