import assessment from '@ketaguide/fhir/schemas/assessment.schema.json' with { type: 'json' };
import plan from '@ketaguide/planning/schemas/plan.schema.json' with { type: 'json' };
import guideline from '../schemas/guideline.schema.json' with { type: 'json' };
import modelComparison from '../schemas/model-comparison.schema.json' with { type: 'json' };
import response from '../schemas/response.schema.json' with { type: 'json' };
import simulation from '../schemas/simulation.schema.json' with { type: 'json' };

/** The published JSON Schemas, each with the command whose output it describes. */
export const schemas: readonly { readonly name: string; readonly writtenBy: string; readonly schema: object }[] = [
  { name: 'guideline', writtenBy: 'ketaguide guideline --json', schema: guideline },
  { name: 'assessment', writtenBy: 'ketaguide assess --json', schema: assessment },
  { name: 'plan', writtenBy: 'ketaguide plan --json', schema: plan },
  { name: 'simulation', writtenBy: 'ketaguide simulate --json', schema: simulation },
  { name: 'model-comparison', writtenBy: 'ketaguide simulate --model all --json', schema: modelComparison },
  { name: 'response', writtenBy: 'ketaguide response --json', schema: response },
];
