import { identifier } from './sql-text.ts';

/** A named query at the beginning of a statement (a common table expression). */
export interface CommonTable {
  readonly name: string;
  readonly query: string;
}

/**
 * A statement: its common tables, each once, in order, and what is selected from them. Each table is worked out once:
 * left to itself an engine may work it out anew for every row that asks.
 */
export function statement(tables: readonly CommonTable[], select: string): string {
  const once = new Map(tables.map((table) => [table.name, table]));
  const definitions = [...once.values()].map(
    ({ name, query }) => `${identifier(name)} AS MATERIALIZED (\n${indented(query)}\n)`,
  );
  return `WITH\n${definitions.join(',\n')}\n${select};\n`;
}

const indented = (sql: string): string => sql.replaceAll(/^(?=.)/gm, '  ');
