import type { FollowOnOption } from '../events/course-entries.ts';

/** What may follow, as it is called on the screen, in the text for the chart and in what is exported. */
export const followOnNames: Readonly<Record<FollowOnOption, string>> = {
  oral: 'Oral ketamine or dextromethorphan',
  intranasal: 'Intranasal ketamine',
  'repeat-infusion': 'Another infusion',
  stop: 'Stop here',
  other: 'Something else',
};
