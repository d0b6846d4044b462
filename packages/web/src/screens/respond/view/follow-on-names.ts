import type { FollowOnOption } from '@ketaguide/course';

/** What may follow, as it is called on the screen and in the text for the chart. */
export const followOnNames: Readonly<Record<FollowOnOption, string>> = {
  oral: 'Oral ketamine or dextromethorphan',
  intranasal: 'Intranasal ketamine',
  'repeat-infusion': 'Another infusion',
  stop: 'Stop here',
  other: 'Something else',
};
