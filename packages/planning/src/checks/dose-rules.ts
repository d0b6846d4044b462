import type { DoseRule } from './dose-rule.ts';
import { guidelineDoseRules } from './guideline-dose-rules.ts';
import { policyDoseRules } from './policy-dose-rules.ts';

/** Every check on what one infusion gives. */
export const doseRules: readonly DoseRule[] = [...guidelineDoseRules, ...policyDoseRules];
