import type { RecommendationId } from '@ketaguide/guideline';

/** The address of one statement. */
export const statementPath = (id: RecommendationId): string => `/guideline/statement/${id}`;

/** The address of a section of the guideline, or of its grading or overview. */
export const sectionPath = (section: string): string => `/guideline/${section}`;
