import { recommendations, sections } from '@ketaguide/guideline';

/** One of the nine tiles: a group of statements, or a page about the guideline. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  /** How many statements it holds; absent for a page. */
  readonly statements: number | undefined;
}

export const topics: readonly Topic[] = [
  ...sections.map(({ id, title }) => ({
    id,
    title,
    statements: recommendations.filter(({ section }) => section === id).length,
  })),
  { id: 'grading', title: 'Grading', statements: undefined },
  { id: 'overview', title: 'Overview', statements: undefined },
];

export const topicById = (id: string): Topic | undefined => topics.find((topic) => topic.id === id);
