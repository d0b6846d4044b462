import { all, present } from '../criteria/builders.ts';
import { citation } from './citation.ts';
import type { Recommendation } from './recommendation.ts';

const heading = 'Role of oral NMDA receptor antagonist as follow-on treatment';

/** Both speak of responders only: they wait for a recorded response. */
const forResponders = all(present('response-recorded'), present('positive-response'));
const usedIn: Recommendation['usedIn'] = [{ step: 'respond', place: 'Follow-on' }];

/** What can be tried in responders in place of more infusions. Two routes with two certainties. */
export const followOn: readonly Recommendation[] = [
  {
    id: 'follow-on.oral',
    section: 'follow-on',
    number: 1,
    subject: 'Oral ketamine or dextromethorphan',
    statement: 'In responders, oral ketamine or dextromethorphan can be tried in place of serial infusions.',
    force: 'can-be-tried',
    grade: 'B',
    certainty: 'low',
    printedGrading: '(B, Low)',
    citation,
    source: {
      heading,
      item: 1,
      part: 1,
      mustMention: [
        'Oral ketamine or dextromethorphan',
        'in lieu of serial infusions',
        'responders',
        'oral preparations',
      ],
    },
    appliesWhen: forResponders,
    limits: {},
    usedIn,
  },
  {
    id: 'follow-on.intranasal',
    section: 'follow-on',
    number: 2,
    subject: 'Intranasal ketamine',
    statement: 'In responders, intranasal ketamine can be tried in place of serial infusions.',
    force: 'can-be-tried',
    grade: 'B',
    certainty: 'moderate',
    printedGrading: '(B, Moderate)',
    citation,
    source: {
      heading,
      item: 1,
      part: 2,
      mustMention: ['in lieu of serial infusions', 'responders', 'intranasal ketamine'],
    },
    appliesWhen: forResponders,
    limits: {},
    usedIn,
  },
];
