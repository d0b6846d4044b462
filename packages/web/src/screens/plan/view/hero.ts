import { type PlanLine, planLine } from '@ketaguide/planning';
import type { PlanView } from './plan-view.ts';

/** The plan in one line; blank while something is missing, never a number from before. */
export type Hero = PlanLine;

export const hero = ({ plan }: PlanView): Hero => planLine(plan);
