import { metLabels, type Recommendation, recommendationById } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';
import { noBreakSpace } from '@ketaguide/quantities';
import type { Content } from 'pdfmake/interfaces.js';
import { guidelineBasis } from '../basis-cell.ts';
import { graded } from '../graded.ts';
import { heading } from '../heading.ts';
import { ruledRows } from '../ruled-rows.ts';
import { bold, paragraph, words } from '../words.ts';

/** The statements that the plan meets, word for word, and those that could not be looked at. */
export function metStatements(plan: Plan, width: number, scale: number): Content {
  const [mark, basis] = [13 * scale, 148 * scale];
  const met = statementsMet(plan);
  return [
    ...(met.length === 0 ? [] : [heading(metLabels.yes, scale)]),
    ...(met.length === 0
      ? []
      : [
          {
            table: {
              dontBreakRows: true,
              widths: [mark, width - mark - basis, basis],
              body: met.map((recommendation) => [
                paragraph(bold('✓')),
                paragraph(words(recommendation.statement), { margin: [0, 0, 10 * scale, 0] }),
                guidelineBasis(recommendation, scale),
              ]),
            },
            layout: ruledRows(1.8 * scale),
          },
        ]),
    ...notChecked(plan, scale),
  ];
}

/** The same in one paragraph, for a page on which many checks stand. */
export const metInShort = (plan: Plan, scale: number): Content => {
  const met = statementsMet(plan).map(
    (recommendation) => `✓${noBreakSpace}${recommendation.subject} (${graded(recommendation)})`,
  );
  return [...(met.length === 0 ? [] : [line(metLabels.yes, met, scale)]), ...notChecked(plan, scale)];
};

const notChecked = (plan: Plan, scale: number) => [
  ...(plan.notChecked.length === 0
    ? []
    : [
        line(
          'Not checked',
          plan.notChecked.map((id) => recommendationById(id)?.subject ?? id),
          scale,
        ),
      ]),
  ...(plan.checks.length === 0
    ? [paragraph(words('Nothing to settle among what was checked.'), { margin: [0, 3 * scale, 0, 0] })]
    : []),
];

const line = (label: string, items: readonly string[], scale: number) =>
  paragraph([...bold(`${label}: `), ...words(items.join('; '))], { margin: [0, 3 * scale, 0, 0] });

/** What the plan satisfies. The assessment sees the first infusion; of a course, no check may speak against it either. */
function statementsMet({ assessment, checks, infusions }: Plan): readonly Recommendation[] {
  const isCourse = infusions.length > 1;
  const spokenOf = new Set(
    checks.filter(({ level }) => isCourse || level !== 'note').map(({ recommendation }) => recommendation),
  );
  return assessment.recommendations
    .filter(
      ({ recommendation, status, met }) => status === 'applies' && met === 'yes' && !spokenOf.has(recommendation.id),
    )
    .map(({ recommendation }) => recommendation);
}
