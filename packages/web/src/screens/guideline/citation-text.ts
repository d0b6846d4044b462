import { certaintyLabels, overview, type Recommendation, rulesVersion, sectionById } from '@ketaguide/guideline';

/** A statement with its grading and its source, for a chart or a paper. */
export function citationText({ section, number, statement, grade, certainty, citation, id }: Recommendation): string {
  return [
    statement,
    `Grade ${grade}, certainty ${certaintyLabels[certainty]}.`,
    `${sectionById(section).sourceHeading}, statement ${number}.`,
    `${overview.title}. ${citation}. doi:${overview.doi}.`,
    `Restated by Ketaguide (${id}, rules ${rulesVersion}).`,
  ].join(' ');
}
