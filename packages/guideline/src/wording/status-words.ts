import type { Met, Status } from '../assessment/assessment.ts';
import type { Force, Step } from '../recommendations/recommendation.ts';

/** The words for what the engine says, the same on every screen, in print and in the terminal. */

export const statusLabels: Readonly<Record<Status, string>> = {
  applies: 'Applies',
  'does-not-apply': 'Does not apply',
  unknown: 'Not known yet',
};

export const metLabels: Readonly<Record<Met, string>> = {
  yes: 'Met',
  no: 'Not met',
  unknown: 'Not known yet',
  'not-applicable': 'Nothing to be met',
};

export const forceLabels: Readonly<Record<Force, string>> = {
  evidence: 'Evidence',
  limit: 'Limit',
  'relative-contraindication': 'Relative contraindication',
  avoid: 'Avoid',
  caution: 'Caution',
  'can-be-tried': 'Can be tried',
  'no-testing-needed': 'No testing needed',
  'should-be-used': 'Should be used',
  'consider-case-by-case': 'Consider case by case',
  definition: 'Definition',
  requirement: 'Requirement',
};

export const stepLabels: Readonly<Record<Step, string>> = {
  assess: 'Assess',
  plan: 'Plan',
  check: 'Check',
  infuse: 'Infuse',
  respond: 'Respond',
};
