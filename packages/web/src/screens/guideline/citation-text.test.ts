import { recommendationById, rulesVersion } from '@ketaguide/guideline';
import { expect, test } from 'vitest';
import { citationText } from './citation-text.ts';

test('a citation holds the statement, both parts of its grading, its place and the paper', () => {
  const crps = recommendationById('indications.crps');
  if (crps === undefined) throw new Error('indications.crps is missing');
  expect(citationText(crps)).toBe(
    `${crps.statement} Grade B, certainty low to moderate. Indications, statement 2. Use of Intravenous Ketamine Infusions for Chronic Pain. Reg Anesth Pain Med 2018;43:521–546. doi:10.1097/AAP.0000000000000808. Restated by Ketaguide (indications.crps, rules ${rulesVersion}).`,
  );
});
