import { expect, it } from 'vitest';
import {
  certaintyLabels,
  choiceLabel,
  describeCriterion,
  type Force,
  forceLabels,
  interpretationsFor,
  type Recommendation,
  recommendations,
  sections,
} from '../src/index.ts';

/** The whole definition on one page, for a clinician to read. A change of the guideline shows here as a change of words. */
it('reads as a clinician would want to read it', async () => {
  const text = sections.map((section) => {
    const statements = recommendations.filter((recommendation) => recommendation.section === section.id);
    return [section.title.toUpperCase(), ...statements.map(inWords)].join('\n\n');
  });
  await expect(`${text.join('\n\n\n')}\n`).toMatchFileSnapshot('golden/definition.txt');
});

function inWords(recommendation: Recommendation): string {
  const { id, number, statement, grade, certainty, force, appliesWhen, metWhen } = recommendation;
  return [
    `${number}. ${statement}`,
    `   ${id}`,
    `   Grade ${grade}, certainty ${certaintyLabels[certainty]}. ${forceInWords(force)}.`,
    `   Applies when: ${describeCriterion(appliesWhen)}.`,
    ...(metWhen === undefined ? [] : [`   Met when: ${describeCriterion(metWhen)}.`]),
    ...interpretationsFor(id).map(({ question, choice }) => `   ${question} ${choice}`),
  ].join('\n');
}

function forceInWords(force: Recommendation['force']): string {
  if (typeof force === 'string') return forceLabels[force];
  const each = (choice: string, by: Force) => `${choiceLabel(force.finding, choice)}: ${forceLabels[by].toLowerCase()}`;
  return force.forces.map((entry) => each(entry.choice, entry.force)).join('; ');
}
