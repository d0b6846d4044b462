/** The parts of an ajv error (with `verbose: true`) that a message needs. */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly data?: unknown;
  readonly parentSchema?: unknown;
}

const longestShownValue = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestShownValue ? `${text.slice(0, longestShownValue)}…` : text;
}

const list = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : String(values));

const articles: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
};

function expectation(error: SchemaError): string {
  switch (error.keyword) {
    case 'type':
      return articles[String(error.params['type'])] ?? list(error.params['type']);
    case 'enum':
      return `one of ${list(error.params['allowedValues'])}`;
    default:
      return (error.message ?? 'another value').replace(/^must (be )?/, '');
  }
}

function knownProperties(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return [];
  return Object.keys(schema.properties as object);
}

/** What is wrong with a body, in one sentence that names the field, the value and what was expected. */
export function describeSchemaError(error: SchemaError): { readonly detail: string; readonly field?: string } {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const at = (property: unknown): string => [...path, String(property)].join('.');
  switch (error.keyword) {
    case 'required': {
      const field = at(error.params['missingProperty']);
      return { detail: `${field}: is missing.`, field };
    }
    case 'additionalProperties': {
      const field = at(error.params['additionalProperty']);
      return { detail: `${field}: is not known; known here are ${list(knownProperties(error.parentSchema))}.`, field };
    }
    default: {
      const said = `expected ${expectation(error)}, got ${shown(error.data)}.`;
      return path.length === 0
        ? { detail: `The body: ${said}` }
        : { detail: `${path.join('.')}: ${said}`, field: path.join('.') };
    }
  }
}
