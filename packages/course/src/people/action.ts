/** Everything that may be allowed or refused. What is not in the table is refused. */
export const actions = [
  'read-courses',
  'open-course',
  'answer-findings',
  'sign-plan',
  'check',
  'read-back',
  'start-infusion',
  'record-infusion',
  'close-infusion',
  'record-response',
  'choose-follow-on',
  'read-policy',
  'change-policy',
  'read-people',
  'change-people',
  'read-audit',
  'export-records',
  'send-for-others',
] as const;

export type Action = (typeof actions)[number];
