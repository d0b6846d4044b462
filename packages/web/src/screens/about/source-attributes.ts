import { overview, rulesDate, rulesVersion } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';

/** What a reader needs to know about where decision support comes from: the thirteen of ONC HTI-1, 170.315(b)(11)(iv)(A). */
export interface SourceAttribute {
  readonly name: string;
  readonly value: string;
}

const notUsed = 'Not used';

export const sourceAttributes: readonly SourceAttribute[] = [
  { name: 'Bibliographic citation', value: `${overview.citation}, doi:${overview.doi}` },
  {
    name: 'Developer',
    value: 'The Ketaguide project and its maintainers, from the published summary of the guideline',
  },
  { name: 'Funding of the implementation', value: 'Not stated' },
  {
    name: 'Release and revision dates',
    value: `Rules ${rulesVersion} of ${formatDate(rulesDate)}. Guideline published ${formatDate(overview.publicationDate)}; last updated, says its publisher, ${overview.lastUpdated.map(({ date }) => formatDate(date)).join(' and ')}`,
  },
  { name: 'Use of race', value: notUsed },
  { name: 'Use of ethnicity', value: notUsed },
  { name: 'Use of language', value: notUsed },
  { name: 'Use of sexual orientation', value: notUsed },
  { name: 'Use of gender identity', value: notUsed },
  { name: 'Use of sex', value: 'Only to decide whether the pregnancy question is asked; unknown means it is asked' },
  {
    name: 'Use of date of birth',
    value: 'Age, for a notice under 18 years (the summary gives no dose by age) and for whether a model curve is drawn',
  },
  { name: 'Use of social determinants of health', value: notUsed },
  {
    name: 'Use of health status assessments',
    value: 'Pain score, a comparable validated measure such as the ODI, and satisfaction',
  },
];
