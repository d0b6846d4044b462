import type { AssessmentReport } from '@ketaguide/fhir';
import assessmentSchema from '@ketaguide/fhir/schemas/assessment.schema.json' with { type: 'json' };
import Type from 'typebox';

const name = 'Assessment';
const componentOf = (definition: string): string => `#/components/schemas/${definition}`;

/** The shape of an assessment: a reference into the components of the OpenAPI document. */
export const AssessmentDocument = Type.Unsafe<AssessmentReport>({ $ref: componentOf(name) });

/**
 * The published schema of an assessment as components of an OpenAPI document. There, references count from the root of
 * the document, so its definitions become components beside it.
 */
export function assessmentComponents(): Readonly<Record<string, { readonly description?: string }>> {
  const {
    $schema: _,
    $id: __,
    $defs,
    ...schema
  } = JSON.parse(JSON.stringify(assessmentSchema).replaceAll('"#/$defs/', `"${componentOf(`${name}.`)}`));
  const definitions = Object.entries($defs).map(([definition, of]) => [`${name}.${definition}`, of]);
  return { [name]: schema, ...Object.fromEntries(definitions) };
}
