import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Action, actions, mayDo, roles } from '@ketaguide/course';
import { expect, test } from 'vitest';
import { docs } from '../../../test/documented-commands.ts';

/** What each row of the table of roles stands for. */
const rows: Readonly<Record<string, readonly Action[]>> = {
  'read courses': ['read-courses'],
  'open a course, answer, check, read back, start, record, close, record the response': [
    'open-course',
    'answer-findings',
    'check',
    'read-back',
    'start-infusion',
    'record-infusion',
    'close-infusion',
    'record-response',
  ],
  'sign a plan, choose what follows': ['sign-plan', 'choose-follow-on'],
  'read the policy and who works here': ['read-policy', 'read-people'],
  'sign a new policy': ['change-policy'],
  'send what waits on a device of somebody who left': ['send-for-others'],
  'read and verify the audit trail, export': ['read-audit', 'export-records'],
  'add and change people': ['change-people'],
};

test('the page says of every role what the table of the code says', () => {
  const page = readFileSync(join(docs, 'sign-in-and-people.md'), 'utf8');
  const said = [...page.matchAll(/^\| ([^|]+) \|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].filter(
    ([, words = '']) => words in rows,
  );
  expect(said.map(([, words]) => words)).toEqual(Object.keys(rows));
  for (const [, words = '', ...cells] of said) {
    for (const action of rows[words] ?? []) {
      const allowed = roles.map((role) => (mayDo([role], action) ? 'yes' : ''));
      expect(
        cells.map((cell) => cell.trim()),
        `${words}: ${action}`,
      ).toEqual(allowed);
    }
  }
  expect(Object.values(rows).flat().toSorted()).toEqual(actions.toSorted());
});
