import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  CqlCompilerOptions,
  CqlTranslator,
  createModelInfoProvider,
  createUcumService,
  LibraryManager,
  ModelManager,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm';
import { systemModelInfo } from './system-model-info.ts';

/** A library in ELM, the form of CQL that engines read, as parsed JSON. */
export interface ElmLibrary {
  readonly library: {
    readonly identifier: { readonly id: string; readonly version: string };
    readonly annotation: readonly TranslatorNote[];
    readonly statements: { readonly def: readonly { readonly name: string }[] };
  };
}

interface TranslatorNote {
  readonly type: string;
  readonly startLine?: number;
  readonly startChar?: number;
  readonly errorSeverity?: string;
  readonly message?: string;
}

/**
 * Compiles CQL to ELM. For development only: what is published is the ELM.
 *
 * @throws with every message of the translator, warnings too: an operator that it merely warns about crashes at run time
 */
export function compileToElm(cql: string): ElmLibrary {
  manager ??= libraryManager();
  const elm = JSON.parse(CqlTranslator.fromText(cql, manager).toJson()) as ElmLibrary;
  const messages = elm.library.annotation.filter(({ type }) => type === 'CqlToElmError');
  if (messages.length === 0) return elm;
  const lines = messages.map(
    ({ startLine, startChar, errorSeverity, message }) => `${startLine}:${startChar} ${errorSeverity}: ${message}`,
  );
  throw new Error(`The CQL does not compile:\n${lines.join('\n')}`);
}

/** ELM as text with one statement a line, so that a change of the definition shows where it made a difference. */
export function elmText({ library }: ElmLibrary): string {
  const { statements, ...head } = library;
  const lines = statements.def.map((statement) => JSON.stringify(statement)).join(',\n');
  return `${JSON.stringify({ library: head }).slice(0, -2)},"statements":{"def":[\n${lines}\n]}}}\n`;
}

let manager: LibraryManager | undefined;

function libraryManager(): LibraryManager {
  const models = new ModelManager();
  models.modelInfoLoader.registerModelInfoProvider(createModelInfoProvider((name) => stringAsSource(modelInfo(name))));
  const { Options } = CqlCompilerOptions;
  // Lists are lists and single values single: the translator must not turn one into the other on its own.
  const options = new CqlCompilerOptions().withOptions([Options.DisableListDemotion, Options.DisableListPromotion]);
  return new LibraryManager(models, options, undefined, onlyDays);
}

/** The translator asks somebody whether a unit exists. Days are the only one that is written. */
const onlyDays = createUcumService(
  noConversion,
  (unit) => (unit === 'd' || unit.startsWith('day') ? null : `unit "${unit}" is not used here`),
  noConversion,
  noConversion,
);

function noConversion(): never {
  throw new Error('units are not converted: every number is in the unit of its finding');
}

/** The translator brings no description of a model along, not even of CQL's own types. */
function modelInfo(name: string): string {
  if (name === 'System') return systemModelInfo();
  const ofFhir = createRequire(import.meta.url).resolve('cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml');
  return readFileSync(ofFhir, 'utf8');
}
