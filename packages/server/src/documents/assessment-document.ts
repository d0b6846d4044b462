import type { AssessmentReport } from '@ketaguide/fhir';
import assessmentSchema from '@ketaguide/fhir/schemas/assessment.schema.json' with { type: 'json' };
import Type from 'typebox';
import { publishedComponents, referenceTo } from './published-components.ts';

const name = 'Assessment';

/** The shape of an assessment: a reference into the components of the OpenAPI document. */
export const AssessmentDocument = Type.Unsafe<AssessmentReport>(referenceTo(name));

export const assessmentComponents = () => publishedComponents(name, assessmentSchema);
