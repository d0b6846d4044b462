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
type SourceList = (typeof lists)[number][0];

type SourceValueSet = { readonly [list in SourceList]?: readonly SourceEntry[] } & {
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
const systemOrder = codeSystems.map((system) => system.key);

interface DataEntry {
  readonly system: CodeSystemKey;
  readonly code?: string;
  readonly codePrefix?: string;
  readonly exceptions?: readonly string[];
  readonly display: string;
  readonly source: number;
  readonly note?: string;
  readonly review?: true;
  readonly lookBackDays?: number;
}

function dataEntry(
  valueSet: string,
  entry: SourceEntry,
  note: string | undefined,
  sources: readonly string[],
): DataEntry {
  const system = keyOfSystem.get(entry.system);
  const name = `${valueSet}: ${entry.code ?? entry.codePrefix ?? 'an entry without a code'}`;
  if (system === undefined) throw new SourceError(`${name}: code system ${entry.system} is not known`);
  if ((entry.code === undefined) === (entry.codePrefix === undefined)) {
    throw new SourceError(`${name}: expected either code or codePrefix`);
  }
  if (entry.codePrefix !== undefined && system !== 'icd-10-cm') {
    throw new SourceError(`${name}: only ICD-10-CM has families given by a prefix`);
  }
  return {
    system,
    ...(entry.code !== undefined && { code: entry.code }),
    ...(entry.codePrefix !== undefined && { codePrefix: entry.codePrefix }),
    ...(entry.exceptions !== undefined && { exceptions: entry.exceptions.toSorted() }),
    display: entry.display,
    source: sources.indexOf(entry.source),
    ...(note !== undefined && { note }),
    ...(entry.review === true && { review: true as const }),
    ...(valueSet === lookBackSet && note?.includes('look-back') && { lookBackDays: acuteEventLookBackDays }),
  };
}

/** "as above" means the note of the line above it. */
function standaloneNote(entries: readonly SourceEntry[], index: number): string | undefined {
  const note = entries[index]?.note;
  if (note === 'as above') return index === 0 ? undefined : standaloneNote(entries, index - 1);
  return note === undefined ? undefined : (standaloneNotes[note] ?? note);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareEntries(a: DataEntry, b: DataEntry): number {
  return (
    systemOrder.indexOf(a.system) - systemOrder.indexOf(b.system) ||
    compareText(a.code ?? a.codePrefix ?? '', b.code ?? b.codePrefix ?? '')
  );
}

type Lists = { readonly [list in SourceList]?: readonly SourceEntry[] };

/** The text of one data file: head, lists with one entry a line, sources. */
function valueSetFile(id: string, head: object, lists: Lists): string {
  const kept = listNames.flatMap((list) => (lists[list] ?? []).filter((entry) => entry.verified === true));
  const sources = [...new Set(kept.map((entry) => entry.source))].toSorted(compareText);
  const blocks: string[] = Object.entries({ id, ...head }).map(
    ([key, value]) => `  "${key}": ${JSON.stringify(value)}`,
  );
  const block = (key: string, lines: readonly unknown[]) =>
    blocks.push(`  "${key}": [\n${lines.map((line) => `    ${JSON.stringify(line)}`).join(',\n')}\n  ]`);
  const seen = new Map<string, string>();
  for (const list of listNames) {
    const entries = lists[list] ?? [];
    const rows = entries
      .map((entry, index) => ({ entry, note: standaloneNote(entries, index) }))
      .filter(({ entry }) => entry.verified === true)
      .map(({ entry, note }) => dataEntry(id, entry, note, sources))
      .toSorted(compareEntries);
    for (const row of rows) {
      const key = row.code === undefined ? `${row.system} ${row.codePrefix}-` : `${row.system} ${row.code}`;
      if (seen.has(key)) throw new SourceError(`${id}: ${key} stands in ${seen.get(key)} and in ${list}`);
      seen.set(key, list);
    }
    if (rows.length > 0) block(list, rows);
  }
  if (sources.length > 0) block('sources', sources);
  return `{\n${blocks.join(',\n')}\n}\n`;
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
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Source;
  } catch (error) {
    throw new SourceError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
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
