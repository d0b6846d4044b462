/**
 * Imports run downward only, and the pure packages stay pure.
 *
 * `node scripts/check-layers.ts` prints one line for every import or call that breaks a rule and exits with 1.
 */
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync, Visitor, type VisitorObject } from 'oxc-parser';

interface Layer {
  /** The packages of this workspace that it may import. */
  readonly mayImport: readonly string[];
  /** What its tests may import besides: the app is tested as the server serves it. */
  readonly testsMayImport?: readonly string[];
  /** Packages from the registry: `none` where the package must stand on its own. */
  readonly outside: 'any' | 'none';
  /** `nothing`: no Node, clock, random source or network. `browser`: no Node. */
  readonly mayTouch: 'nothing' | 'browser' | 'everything';
}

/** The rooms of the house, from the ground up. A new package needs its line here. */
export const layers: Readonly<Record<string, Layer>> = {
  quantities: { mayImport: [], outside: 'none', mayTouch: 'nothing' },
  guideline: { mayImport: ['quantities'], outside: 'none', mayTouch: 'nothing' },
  pharmacokinetics: { mayImport: ['quantities'], outside: 'any', mayTouch: 'nothing' },
  planning: { mayImport: ['guideline', 'quantities'], outside: 'none', mayTouch: 'nothing' },
  course: { mayImport: ['planning', 'guideline', 'quantities'], outside: 'none', mayTouch: 'nothing' },
  fhir: { mayImport: ['course', 'planning', 'guideline', 'quantities'], outside: 'any', mayTouch: 'nothing' },
  artifacts: { mayImport: ['fhir', 'guideline', 'quantities'], outside: 'any', mayTouch: 'everything' },
  server: {
    mayImport: ['artifacts', 'fhir', 'course', 'planning', 'pharmacokinetics', 'guideline', 'quantities'],
    outside: 'any',
    mayTouch: 'everything',
  },
  web: {
    mayImport: ['fhir', 'course', 'planning', 'pharmacokinetics', 'guideline', 'quantities'],
    testsMayImport: ['server'],
    outside: 'any',
    mayTouch: 'browser',
  },
  cli: {
    mayImport: ['server', 'artifacts', 'fhir', 'course', 'planning', 'pharmacokinetics', 'guideline', 'quantities'],
    outside: 'any',
    mayTouch: 'everything',
  },
};

/** One broken rule: where, and what to do instead. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const workspaceScope = '@ketaguide/';
const networkGlobals = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']);
const impureMembers = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

/** Checks one file, named by its path from the repository's root with forward slashes. */
export function checkFile(file: string, source: string): readonly Violation[] {
  const packageName = file.split('/')[1] ?? '';
  const layer = layers[packageName];
  if (layer === undefined) {
    return [
      { file, line: 1, message: `package "${packageName}" has no layer yet: give it one in scripts/check-layers.ts` },
    ];
  }
  // What a package delivers lies in src; its tests, benchmarks and build settings run on Node.
  const delivered = file.startsWith(`packages/${packageName}/src/`) && !/\.test\.tsx?$/.test(file);
  const { program, errors } = parseSync(file, source);
  if (errors[0] !== undefined) return [{ file, line: 1, message: `cannot be parsed: ${errors[0].message}` }];

  const violations: Violation[] = [];
  const report = (offset: number, message: string) =>
    violations.push({ file, line: source.slice(0, offset).split('\n').length, message });

  const checkImport = (specifier: unknown, offset: number) => {
    if (typeof specifier !== 'string') return;
    if (specifier.startsWith('.')) checkRelativeImport(specifier, offset);
    else if (isBuiltin(specifier)) {
      if (delivered && layer.mayTouch !== 'everything')
        report(offset, `${packageName} runs in a browser: no "${specifier}"`);
    } else if (specifier.startsWith(workspaceScope)) {
      const imported = specifier.slice(workspaceScope.length).split('/')[0] ?? '';
      const allowedInTests = !delivered && layer.testsMayImport?.includes(imported);
      if (imported !== packageName && !layer.mayImport.includes(imported) && !allowedInTests) {
        const allowed = layer.mayImport.length > 0 ? layer.mayImport.join(', ') : 'no other package';
        report(offset, `${packageName} may import ${allowed}, not "${specifier}"`);
      }
    } else if (delivered && layer.outside === 'none') {
      report(offset, `${packageName} has no outside dependencies: no "${specifier}"`);
    }
  };

  const checkRelativeImport = (specifier: string, offset: number) => {
    const target = relative('.', resolve(dirname(file), specifier))
      .split(sep)
      .join('/');
    const sharedTestSupport = !delivered && target.startsWith('test/');
    if (!target.startsWith(`packages/${packageName}/`) && !sharedTestSupport) {
      report(offset, `"${specifier}" leaves the package: import another package by its name`);
    }
  };

  const importRules: VisitorObject = {
    ImportDeclaration: (node) => checkImport(node.source.value, node.start),
    ExportNamedDeclaration: (node) => checkImport(node.source?.value, node.start),
    ExportAllDeclaration: (node) => checkImport(node.source.value, node.start),
    ImportExpression: (node) => checkImport(node.source.type === 'Literal' ? node.source.value : undefined, node.start),
    TSImportType: (node) => checkImport(node.source.value, node.start),
  };
  new Visitor(importRules).visit(program);

  if (delivered && layer.mayTouch === 'nothing') {
    const isClock = (callee: { type: string }, argumentCount: number) =>
      callee.type === 'Identifier' && 'name' in callee && callee.name === 'Date' && argumentCount === 0;
    const purityRules: VisitorObject = {
      Identifier: (node) => {
        if (networkGlobals.has(node.name)) report(node.start, `${packageName} reaches no network: no ${node.name}`);
        if (node.name === 'process') report(node.start, `${packageName} runs in a browser: no process`);
      },
      MemberExpression: (node) => {
        if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
        const member = `${node.object.name}.${node.property.name}`;
        if (impureMembers.has(member))
          report(node.start, `${packageName} is pure: take the result of ${member} as an argument`);
      },
      NewExpression: (node) => {
        if (isClock(node.callee, node.arguments.length))
          report(node.start, `${packageName} is pure: take the date as an argument`);
      },
      CallExpression: (node) => {
        if (isClock(node.callee, 0)) report(node.start, `${packageName} is pure: take the date as an argument`);
      },
    };
    new Visitor(purityRules).visit(program);
  }
  return violations;
}

/** Checks every file of every package under the root. */
export function checkPackages(root: string): readonly Violation[] {
  const files = globSync('packages/*/**/*.{ts,tsx,mts,js,mjs,jsx}', {
    cwd: root,
    exclude: (path) => /(^|[\\/])(node_modules|dist)([\\/]|$)/.test(path),
  });
  return files
    .toSorted()
    .flatMap((file) => checkFile(file.split(sep).join('/'), readFileSync(join(root, file), 'utf8')));
}

if (process.argv[1] === import.meta.filename) {
  const violations = checkPackages(join(import.meta.dirname, '..'));
  for (const { file, line, message } of violations) console.error(`${file}:${line}  ${message}`);
  if (violations.length > 0) process.exitCode = 1;
}
