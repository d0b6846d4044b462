import { contraindications } from './contraindications.ts';
import { dosing } from './dosing.ts';
import { followOn } from './follow-on.ts';
import { indications } from './indications.ts';
import { personnel } from './personnel.ts';
import type { Recommendation } from './recommendation.ts';
import { response } from './response.ts';
import { testing } from './testing.ts';

/** All nineteen, in the order of the source. */
export const recommendations: readonly Recommendation[] = [
  ...indications,
  ...dosing,
  ...contraindications,
  ...followOn,
  ...testing,
  ...response,
  ...personnel,
];

const byId: ReadonlyMap<string, Recommendation> = new Map(
  recommendations.map((recommendation) => [recommendation.id, recommendation]),
);

/** The recommendation of this id, or undefined: the id may come from outside. */
export const recommendationById = (id: string): Recommendation | undefined => byId.get(id);
