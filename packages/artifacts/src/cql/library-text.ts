import { rulesVersion, validationNotice } from '@ketaguide/guideline';
import { text } from './cql-text.ts';
import { type Definition, neededBy } from './definition.ts';

export interface LibraryParts {
  readonly name: string;
  /** The `using` line, where the library reads a model. */
  readonly model?: string;
  readonly parameters: readonly string[];
  readonly context: 'Patient' | 'Unfiltered';
  /** What may be needed. */
  readonly definitions: readonly Definition[];
  /** What the library is for. */
  readonly roots: readonly Definition[];
}

/** A library of CQL with just those definitions that its roots need. */
export function libraryText({ name, model, parameters, context, definitions, roots }: LibraryParts): string {
  const statements = neededBy(roots, [...onceEach(definitions), ...roots]);
  return `${[
    `// Written by the compilers in packages/artifacts from version ${rulesVersion} of the rules; changes belong there.\n// ${validationNotice}`,
    `library ${name} version ${text(rulesVersion)}`,
    ...(model === undefined ? [] : [model]),
    ...(parameters.length === 0 ? [] : [parameters.join('\n')]),
    `context ${context}`,
    ...statements.map(({ cql }) => cql),
  ].join('\n\n')}\n`;
}

/** Two findings may be read from one value set. */
const onceEach = (definitions: readonly Definition[]): readonly Definition[] => [
  ...new Map(definitions.map((candidate) => [candidate.name, candidate])).values(),
];
