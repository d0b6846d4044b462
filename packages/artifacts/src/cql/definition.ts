/** One statement of a CQL library under its name, which stands in quotes. */
export interface Definition {
  readonly name: string;
  readonly cql: string;
}

const named = /^define (?:function )?("(?:[^"\\]|\\.)*")/;

/** A `define` or `define function` statement. */
export function definition(cql: string): Definition {
  const name = named.exec(cql)?.[1];
  if (name === undefined) throw new Error(`not a definition with a name in quotes: ${cql}`);
  return { name, cql };
}

/** Those of the definitions that the last ones need, in order, so that each stands before it is used. */
export function neededBy(roots: readonly Definition[], definitions: readonly Definition[]): readonly Definition[] {
  const byName = new Map(definitions.map((candidate) => [candidate.name, candidate]));
  const needed = new Set<Definition>();
  const visit = (from: Definition): void => {
    for (const [name] of from.cql.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
      const target = byName.get(name);
      if (target === undefined || target === from || needed.has(target)) continue;
      needed.add(target);
      visit(target);
    }
  };
  for (const root of roots) visit(root);
  return definitions.filter((candidate) => needed.has(candidate) || roots.includes(candidate));
}
