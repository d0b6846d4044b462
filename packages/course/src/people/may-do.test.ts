import { describe, expect, it } from 'vitest';
import { type Action, actions } from './action.ts';
import { mayDo } from './may-do.ts';
import { type Role, roles } from './role.ts';

/** The table in words, kept apart from the code on purpose: every cell stands here. */
const table: Readonly<Record<Action, Readonly<Record<Role, 'may' | 'may not'>>>> = {
  'read-courses': { prescriber: 'may', nurse: 'may', lead: 'may', admin: 'may not' },
  'open-course': { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'answer-findings': { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'sign-plan': { prescriber: 'may', nurse: 'may not', lead: 'may not', admin: 'may not' },
  check: { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'read-back': { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'start-infusion': { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'record-infusion': { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'close-infusion': { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'record-response': { prescriber: 'may', nurse: 'may', lead: 'may not', admin: 'may not' },
  'choose-follow-on': { prescriber: 'may', nurse: 'may not', lead: 'may not', admin: 'may not' },
  'read-policy': { prescriber: 'may', nurse: 'may', lead: 'may', admin: 'may' },
  'change-policy': { prescriber: 'may not', nurse: 'may not', lead: 'may', admin: 'may not' },
  'read-people': { prescriber: 'may', nurse: 'may', lead: 'may', admin: 'may' },
  'change-people': { prescriber: 'may not', nurse: 'may not', lead: 'may not', admin: 'may' },
  'read-audit': { prescriber: 'may not', nurse: 'may not', lead: 'may', admin: 'may' },
  'export-records': { prescriber: 'may not', nurse: 'may not', lead: 'may', admin: 'may' },
  'send-for-others': { prescriber: 'may not', nurse: 'may not', lead: 'may', admin: 'may not' },
};

describe('who may do what', () => {
  it.each(actions.flatMap((action) => roles.map((role) => [role, table[action][role], action] as const)))(
    'a %s %s %s',
    (role, expected, action) => {
      expect(mayDo([role], action)).toBe(expected === 'may');
    },
  );
  it.each(actions)('nobody without a role may %s', (action) => {
    expect(mayDo([], action)).toBe(false);
  });
  it('two roles may what either may', () => {
    expect(mayDo(['nurse', 'lead'], 'change-policy')).toBe(true);
    expect(mayDo(['nurse', 'lead'], 'start-infusion')).toBe(true);
    expect(mayDo(['nurse', 'lead'], 'sign-plan')).toBe(false);
  });
  it('what is not in the table is refused', () => {
    expect(mayDo([...roles], 'delete-everything' as Action)).toBe(false);
    expect(mayDo([...roles], 'constructor' as Action)).toBe(false);
  });
});
