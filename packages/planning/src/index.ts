export { makePlan } from './plan/make-plan.ts';
