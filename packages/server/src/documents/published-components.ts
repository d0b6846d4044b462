/** A JSON Schema that a package publishes for its own result. */
interface PublishedSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, object>>;
}

type Components = Readonly<Record<string, { readonly description?: string }>>;

/** A reference to a component of the OpenAPI document. */
export const referenceTo = (component: string): { readonly $ref: string } => ({
  $ref: `#/components/schemas/${component}`,
});

/**
 * A published schema as components of an OpenAPI document. There, references count from the root of the document, so its
 * definitions become components beside it.
 */
export function publishedComponents(name: string, published: PublishedSchema): Components {
  const {
    $schema: _,
    $id: __,
    $defs = {},
    ...schema
  }: PublishedSchema = JSON.parse(
    JSON.stringify(published).replaceAll('"#/$defs/', `"${referenceTo(`${name}.`).$ref}`),
  );
  const definitions = Object.entries($defs).map(([definition, of]) => [`${name}.${definition}`, of]);
  return { [name]: schema, ...Object.fromEntries(definitions) };
}
