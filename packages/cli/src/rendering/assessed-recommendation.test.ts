import type { ReportedRecommendation } from '@ketaguide/fhir';
import { recommendations } from '@ketaguide/guideline';
import { describe, expect, test } from 'vitest';
import { plain } from '../../test/plain-terminal.ts';
import { renderAssessedRecommendation } from './assessed-recommendation.ts';

function rendered(id: string, result: Partial<ReportedRecommendation>): string {
  const recommendation = recommendations.find((candidate) => candidate.id === id);
  if (recommendation === undefined) throw new Error(`no recommendation ${id}`);
  const { grade, certainty, statement } = recommendation;
  const report: ReportedRecommendation = {
    id: recommendation.id,
    status: 'applies',
    met: 'not-applicable',
    force: 'avoid',
    grade,
    certainty,
    statement,
    because: [],
    unknown: [],
    ...result,
  };
  return renderAssessedRecommendation(plain(), report, { withStatement: false });
}

const secondLine = (text: string): string => (text.split('\n')[1] ?? '').trim().replace(/ {2,}.*/, '');

describe('the standing of a recommendation', () => {
  test.each([
    [{ status: 'applies', force: 'avoid' }, 'Applies · Avoid'],
    [{ status: 'unknown', force: 'avoid or caution' }, 'Not known yet · Avoid or caution'],
    [{ status: 'does-not-apply', force: 'avoid or caution' }, 'Does not apply'],
    [{ status: 'applies', force: 'requirement', met: 'yes' }, 'Applies · Requirement · Met'],
    [{ status: 'applies', force: 'requirement', met: 'no' }, 'Applies · Requirement · Not met'],
    [{ status: 'applies', force: 'requirement', met: 'unknown' }, 'Applies · Requirement · Whether met: not known yet'],
    [{ status: 'unknown', force: 'requirement', met: 'unknown' }, 'Not known yet · Requirement'],
    [{ status: 'unknown', force: 'requirement', met: 'yes' }, 'Not known yet · Requirement · Met'],
  ] as const)('%j', (result, words) => {
    expect(secondLine(rendered('contraindications.hepatic', result))).toBe(words);
  });
});

test.each(recommendations.map(({ id }) => id))('%s is never shown without its grade and its certainty', (id) => {
  expect(rendered(id, {})).toMatch(/Grade [ABCDI] · certainty (low|low to moderate|moderate|high)$/m);
});

test('what is unknown is named in words', () => {
  expect(rendered('contraindications.hepatic', { status: 'unknown', unknown: ['hepatic-disease'] })).toContain(
    'unknown  Liver disease',
  );
});
