import type { RecommendationId } from '@ketaguide/guideline';

/** The trace page, at one statement or at its top. */
export const tracePath = (id?: RecommendationId): string => (id === undefined ? '/about/trace' : `/about/trace#${id}`);
