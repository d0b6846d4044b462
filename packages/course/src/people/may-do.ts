import type { Action } from './action.ts';
import type { Role } from './role.ts';

/** Who may do what. A role that is not named may not. */
const allowed: Readonly<Record<Action, readonly Role[]>> = {
  'read-courses': ['prescriber', 'nurse', 'lead'],
  'open-course': ['prescriber', 'nurse'],
  'answer-findings': ['prescriber', 'nurse'],
  'sign-plan': ['prescriber'],
  check: ['prescriber', 'nurse'],
  'read-back': ['prescriber', 'nurse'],
  'start-infusion': ['prescriber', 'nurse'],
  'record-infusion': ['prescriber', 'nurse'],
  'close-infusion': ['prescriber', 'nurse'],
  'record-response': ['prescriber', 'nurse'],
  'choose-follow-on': ['prescriber'],
  'read-policy': ['prescriber', 'nurse', 'lead', 'admin'],
  'change-policy': ['lead'],
  // Names are needed to assign people and to show who made an entry.
  'read-people': ['prescriber', 'nurse', 'lead', 'admin'],
  'change-people': ['admin'],
  'read-audit': ['lead', 'admin'],
  'export-records': ['lead', 'admin'],
  // What waits on a device in the name of somebody who left: whoever sends it vouches for where it was found.
  'send-for-others': ['lead'],
};

/** May somebody with these roles do this? Without a role, nothing; what is not in the table is refused. */
export const mayDo = (roles: readonly Role[], action: Action): boolean =>
  Object.hasOwn(allowed, action) && roles.some((role) => allowed[action].includes(role));
