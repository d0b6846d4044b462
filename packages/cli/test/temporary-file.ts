import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a file of that name into a new folder, and returns its path. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ketaguide-')), name);
  writeFileSync(path, content);
  return path;
}
