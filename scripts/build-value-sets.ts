/**
 * Turns the research file on value sets into the data that the product ships: one JSON file for each value set, one
 * entry a line, always in the same order. Only entries that were seen in their source (`verified`) are taken.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type CodeSystemKey, codeSystems } from '../packages/guideline/src/value-sets/code-system.ts';
import type { EntryData, ListName } from '../packages/guideline/src/value-sets/value-set.ts';

const help = `Usage: node scripts/build-value-sets.ts SOURCE.json [--check]

Writes packages/guideline/src/value-sets/data from SOURCE.json, the research file on value sets.

  --check   write nothing; exit 1 and name the files that differ from what SOURCE.json gives
  --help    show this text

Exit codes: 0 done, 1 the data differ (--check), 2 the source cannot be used.`;

interface SourceEntry {
  readonly system: string;
  readonly code?: string;
  readonly codePrefix?: string;
  readonly exceptions?: readonly string[];
  readonly display: string;
  readonly source: string;
  readonly verified: boolean;
  readonly note?: string;
  readonly review?: boolean;
}

/** The lists of the source, with their names in the data. */
const lists = [
  ['settles', 'settles'],
  ['raisesQuestion', 'raises-question'],
  ['settlesNo', 'settles-no'],
  ['excludes', 'excludes'],
] as const satisfies readonly (readonly [string, ListName])[];

type SourceLists = { readonly [list in (typeof lists)[number][0]]?: readonly SourceEntry[] };

type SourceValueSet = SourceLists & {
  readonly description: string;
  readonly note?: string;
  readonly reviewNote?: string;
  readonly seeAlso?: string;
  readonly composite?: { readonly allOf: readonly string[]; readonly note: string };
  readonly observations?: Readonly<Record<string, readonly SourceEntry[]>>;
  readonly valueCodes?: Readonly<Record<string, readonly SourceEntry[]>>;
};

interface Source {
  readonly built: string;
  readonly releases: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, SourceValueSet>>;
}

/** Parts of a source value set that become value sets of their own. `otherTests` says only that a test was done: left out. */
const parts = [
  [
    'pregnancy',
    'observations',
    'status',
    'observations.status',
    'Observations whose coded value is the pregnancy status',
  ],
  [
    'pregnancy',
    'observations',
    'qualitativeTests',
    'observations.qualitative-tests',
    'Pregnancy tests with a coded result',
  ],
  [
    'pregnancy',
    'observations',
    'quantitativeTests',
    'observations.quantitative-tests',
    'Pregnancy tests with a measured result',
  ],
  ['pregnancy', 'valueCodes', 'yes', 'values.yes', 'Values of a pregnancy observation that mean pregnant'],
  ['pregnancy', 'valueCodes', 'no', 'values.no', 'Values of a pregnancy observation that mean not pregnant'],
  ['pregnancy', 'valueCodes', 'unknown', 'values.unknown', 'Values of a pregnancy observation that mean not known'],
] as const;

/** Notes of the source that lean on a neighbouring line, in words that stand alone. */
const standaloneNotes: Readonly<Record<string, string>> = {
  'current complication after infarction, same look-back': 'current complication after infarction; look-back 28 days',
  'cardiac arrest or ventricular fibrillation; apply a short look-back':
    'cardiac arrest or ventricular fibrillation; look-back 28 days',
  'read with a value code below': 'read with its coded value',
};

/** In this set a note that asks for a look-back means four weeks, the time for which an acute infarction is coded. */
const lookBackSet = 'poorly-controlled-cardiovascular-disease';
const acuteEventLookBackDays = 28;

class SourceError extends Error {}

const keyOfSystem = new Map(codeSystems.map((system): [string, CodeSystemKey] => [system.uri, system.key]));
const systemOrder = codeSystems.map((system) => system.uri);

function dataEntry(valueSet: string, entry: SourceEntry, sources: readonly string[]): EntryData {
  const { code, codePrefix, exceptions, display, note } = entry;
  const name = `${valueSet}: ${code ?? codePrefix ?? 'an entry without a code'}`;
  const system = keyOfSystem.get(entry.system);
  if (system === undefined) throw new SourceError(`${name}: code system ${entry.system} is not known`);
  if ((code === undefined) === (codePrefix === undefined)) {
    throw new SourceError(`${name}: expected either code or codePrefix`);
  }
  if (codePrefix !== undefined && system !== 'icd-10-cm') {
    throw new SourceError(`${name}: only ICD-10-CM has families given by a prefix`);
  }
  return {
    system,
    ...(code !== undefined && { code }),
    ...(codePrefix !== undefined && { codePrefix }),
    ...(exceptions !== undefined && { exceptions: exceptions.toSorted() }),
    display,
    source: sources.indexOf(entry.source),
    ...(note !== undefined && { note }),
    ...(entry.review === true && { review: true }),
    ...(valueSet === lookBackSet && note?.includes('look-back') && { lookBackDays: acuteEventLookBackDays }),
  };
}

/** The entries with notes that stand alone: "as above" in the source means the note of the line before. */
function withStandaloneNotes(entries: readonly SourceEntry[]): readonly SourceEntry[] {
  let noteAbove: string | undefined;
  return entries.map((entry) => {
    if (entry.note === undefined) return entry;
    noteAbove = entry.note === 'as above' ? noteAbove : (standaloneNotes[entry.note] ?? entry.note);
    if (noteAbove === undefined) throw new SourceError(`${entry.code ?? entry.codePrefix}: no note stands above it`);
    return { ...entry, note: noteAbove };
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareEntries = (a: SourceEntry, b: SourceEntry): number =>
  systemOrder.indexOf(a.system) - systemOrder.indexOf(b.system) ||
  compareText(a.code ?? a.codePrefix ?? '', b.code ?? b.codePrefix ?? '');

const lineOf = (key: string, value: unknown): string => `  "${key}": ${JSON.stringify(value)}`;

const blockOf = (key: string, rows: readonly unknown[]): string =>
  `  "${key}": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;

/** The text of one data file: head, lists with one entry a line, sources. */
function valueSetFile(id: string, head: object, entriesOf: SourceLists): string {
  const kept = lists
    .map(([sourceName, name]) => {
      const entries = withStandaloneNotes(entriesOf[sourceName] ?? []).filter((entry) => entry.verified === true);
      return { name, entries: entries.toSorted(compareEntries) };
    })
    .filter(({ entries }) => entries.length > 0);
  const all = kept.flatMap(({ entries }) => entries);
  const sources = [...new Set(all.map((entry) => entry.source))].toSorted(compareText);
  const codes = all.map(({ system, code, codePrefix }) => `${system} ${code ?? `${codePrefix}-`}`);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new SourceError(`${id}: ${twice} stands there twice`);
  return `{\n${[
    ...Object.entries({ id, ...head }).map(([key, value]) => lineOf(key, value)),
    ...kept.map(({ name, entries }) =>
      blockOf(
        name,
        entries.map((entry) => dataEntry(id, entry, sources)),
      ),
    ),
    ...(sources.length > 0 ? [blockOf('sources', sources)] : []),
  ].join(',\n')}\n}\n`;
}

function headOf(set: SourceValueSet): object {
  const note = set.note ?? set.reviewNote;
  return {
    description: set.description,
    ...(note !== undefined && { note }),
    ...(set.seeAlso !== undefined && { seeAlso: set.seeAlso.replace(/\.raisesQuestion$/, '') }),
    ...(set.composite !== undefined && {
      composite: { allOf: set.composite.allOf.map((name) => name.replace(/\.settles$/, '')), note: set.composite.note },
    }),
  };
}

const isMedicationSet = (id: string): boolean => /^(drug|route)\./.test(id);

/** A module that imports data files, so that a bundler takes them as one chunk. */
function dataModule(exportName: string, comment: string, ids: readonly string[]): string {
  const binding = (id: string) => id.replace(/[.-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Written by scripts/build-value-sets.ts.',
    ...ids.map((id) => `import ${binding(id)} from './${id}.json' with { type: 'json' };`),
    '',
    `/** ${comment} */`,
    `export const ${exportName} = [`,
    ...ids.map((id) => `  ${binding(id)},`),
    '];',
    '',
  ].join('\n');
}

/** Every file of the data folder, by its name. */
function dataFiles(source: Source): ReadonlyMap<string, string> {
  const sets = new Map<string, string>();
  for (const [id, set] of Object.entries(source.findings)) sets.set(id, valueSetFile(id, headOf(set), set));
  for (const [owner, group, key, suffix, description] of parts) {
    const entries = source.findings[owner]?.[group]?.[key];
    if (entries === undefined) throw new SourceError(`${owner}.${group}.${key}: expected a list of codes`);
    sets.set(`${owner}.${suffix}`, valueSetFile(`${owner}.${suffix}`, { description }, { settles: entries }));
  }
  const ids = [...sets.keys()].toSorted(compareText);
  const files = new Map(ids.map((id): [string, string] => [`${id}.json`, sets.get(id) ?? '']));
  const unused = Object.keys(source.releases).filter((uri) => !keyOfSystem.has(uri));
  if (unused.length > 0) throw new SourceError(`releases: code system ${unused.join(', ')} is not known`);
  files.set('releases.json', `${JSON.stringify(source.releases, null, 2)}\n`);
  files.set(
    'record-value-sets.ts',
    dataModule(
      'recordValueSets',
      'What a patient record is read with.',
      ids.filter((id) => !isMedicationSet(id)),
    ),
  );
  files.set(
    'medication-value-sets.ts',
    dataModule('medicationValueSets', 'Drugs and routes, as an order names them.', ids.filter(isMedicationSet)),
  );
  return files;
}

function readSource(path: string): Source {
  let source: unknown;
  try {
    source = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SourceError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const part of ['findings', 'releases']) {
    if (typeof source !== 'object' || source === null || !(part in source)) {
      throw new SourceError(`${path}: expected a research file on value sets, with "${part}"`);
    }
  }
  return source as Source;
}

const folder = join(import.meta.dirname, '../packages/guideline/src/value-sets/data');
const isOwn = (name: string): boolean => /\.(json|ts)$/.test(name) && name !== 'biome.json';

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new SourceError(`expected one SOURCE.json\n\n${help}`);
  const files = dataFiles(readSource(path));
  mkdirSync(folder, { recursive: true });
  const present = new Map(
    readdirSync(folder)
      .filter(isOwn)
      .map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  const names = [...new Set([...files.keys(), ...present.keys()])].toSorted(compareText);
  const different = names.filter((name) => files.get(name) !== present.get(name));
  if (values.check) {
    for (const name of different) console.error(`differs: ${name}`);
    return different.length === 0 ? 0 : 1;
  }
  for (const name of different) {
    const text = files.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  console.log(`${relative(process.cwd(), folder)}: ${files.size} files, ${different.length} changed`);
  return 0;
}

try {
  process.exitCode = run();
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
