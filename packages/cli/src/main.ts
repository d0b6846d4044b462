import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Stripping the types of every file anew would take longer than most commands do.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/ketaguide', import.meta.url)));
const { runInThisProcess } = await import('./this-process.ts');
await runInThisProcess();
