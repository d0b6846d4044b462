import {
  askedFindings,
  type FindingId,
  findingById,
  mentionedFindings,
  type Recommendation,
  recommendations,
} from '@ketaguide/guideline';

/** The statements about people and setting, in the order of the source. */
export const peopleStatements: readonly Recommendation[] = recommendations.filter(
  ({ section }) => section === 'personnel',
);

/** What such a statement asks for: each a yes or a no. */
export const itemsOf = (recommendation: Recommendation): readonly FindingId[] => {
  const mentioned = mentionedFindings(recommendation);
  return askedFindings
    .filter(({ id, kind, scope }) => mentioned.includes(id) && kind === 'truth' && scopes.includes(scope))
    .map(({ id }) => id);
};

const scopes: readonly string[] = ['people', 'setting'];

/** "Supervisor: ACLS certified" stands beside the supervisor, so the second part is enough. */
export const itemName = (id: FindingId): string => findingById(id).name.replace(/^[^:]+: /, '');
