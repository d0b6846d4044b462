import type { PlanDocument as PlanOfAnyReader } from '@ketaguide/planning';
import planSchema from '@ketaguide/planning/schemas/plan.schema.json' with { type: 'json' };
import Type from 'typebox';
import { publishedComponents, referenceTo } from './published-components.ts';

const name = 'Plan';

/** The shape of a plan: a reference into the components of the OpenAPI document. */
export const PlanDocument = Type.Unsafe<PlanOfAnyReader>(referenceTo(name));

export const planComponents = () => publishedComponents(name, planSchema);
