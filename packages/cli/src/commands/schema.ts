import { Argument, Command } from 'commander';
import { jsonText } from '../json-output.ts';
import { definitions } from '../rendering/layout.ts';
import { schemas } from '../schemas.ts';
import type { Session } from '../session.ts';

/** `ketaguide schema`: the JSON Schemas of what `--json` writes. */
export function schemaCommand({ terminal, write }: Session): Command {
  return new Command('schema')
    .summary('the JSON Schema of what --json writes')
    .description('Prints the JSON Schema of what --json writes; without a name, lists them.')
    .addArgument(new Argument('[name]', 'which schema').choices(schemas.map(({ name }) => name)))
    .addHelpText(
      'after',
      `
Examples:
  ketaguide schema
  ketaguide schema assessment > assessment.schema.json`,
    )
    .action((name: string | undefined) => {
      const chosen = schemas.find((schema) => schema.name === name);
      const rows = schemas.map((schema) => [schema.name, `what "${schema.writtenBy}" writes`] as const);
      write(chosen === undefined ? definitions(terminal, rows) : jsonText(chosen.schema));
    });
}
