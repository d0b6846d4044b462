import type { AssessmentReport } from '@ketaguide/fhir';
import Type from 'typebox';

/** The shape of an assessment, as it is published beside the reader of records. */
export const AssessmentDocument = Type.Unsafe<AssessmentReport>({ type: 'object' });
