import {
  annotationsFor,
  findingById,
  interpretationsFor,
  mentionedFindings,
  type Recommendation,
  recommendations,
  sectionById,
} from '@ketaguide/guideline';

/** The statements that mention every one of the words, in whatever place. No words: all of them. */
export function searchStatements(words: string): readonly Recommendation[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return recommendations.filter((recommendation) => {
    const text = textOf(recommendation);
    return wanted.every((word) => text.includes(word));
  });
}

const textOf = (recommendation: Recommendation): string =>
  [
    recommendation.id,
    recommendation.subject,
    recommendation.statement,
    recommendation.source.heading,
    ...recommendation.source.mustMention,
    sectionById(recommendation.section).title,
    ...mentionedFindings(recommendation).map((id) => findingById(id).name),
    ...interpretationsFor(recommendation.id).flatMap(({ question, choice }) => [question, choice]),
    ...annotationsFor(recommendation.id).flatMap(({ title, text }) => [title, text]),
  ]
    .join('\n')
    .toLowerCase();
