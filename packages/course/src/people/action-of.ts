import type { EventType } from '../events/course-event.ts';
import type { Action } from './action.ts';

const actionOfEntry: Readonly<Record<EventType, Action>> = {
  'course-opened': 'open-course',
  'record-read': 'answer-findings',
  'finding-answered': 'answer-findings',
  'weight-entered': 'answer-findings',
  'score-recorded': 'record-response',
  'satisfaction-recorded': 'record-response',
  'follow-on-chosen': 'choose-follow-on',
  'course-closed': 'choose-follow-on',
  'infusion-opened': 'open-course',
  'plan-signed': 'sign-plan',
  // Whoever changes an answer takes the signature off the plan that rests on it.
  'plan-unsigned': 'answer-findings',
  'item-checked': 'check',
  'people-assigned': 'check',
  'detail-entered': 'check',
  'medicine-given': 'record-infusion',
  'read-back-entered': 'read-back',
  'read-back-waived': 'start-infusion',
  started: 'start-infusion',
  'bolus-given': 'record-infusion',
  'rate-changed': 'record-infusion',
  paused: 'record-infusion',
  resumed: 'record-infusion',
  'bag-changed': 'record-infusion',
  'vitals-recorded': 'record-infusion',
  'adverse-event-recorded': 'record-infusion',
  'note-written': 'record-infusion',
  'entry-corrected': 'record-infusion',
  'entry-marked-as-artifact': 'record-infusion',
  stopped: 'record-infusion',
  'waste-recorded': 'record-infusion',
  'discharge-item-checked': 'close-infusion',
  closed: 'close-infusion',
  reopened: 'close-infusion',
};

/** What somebody must be allowed to do in order to make such an entry. */
export const actionOf = (type: EventType): Action => actionOfEntry[type];
