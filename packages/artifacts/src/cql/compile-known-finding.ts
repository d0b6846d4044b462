import { type AskedFinding, askedFindingById, type FindingId, type Implication } from '@ketaguide/guideline';
import { isOnlyStated, type KnownFinding } from '../known-finding.ts';
import { decimal, text } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';
import { knownName, statedName, suggestedName } from './known-name.ts';

/** The type that CQL gives to what is known of a finding. */
export const cqlTypes: Readonly<Record<AskedFinding['kind'], string>> = {
  truth: 'Boolean',
  choice: 'String',
  quantity: 'Decimal',
  score: 'Decimal',
};

/** The definition of what is known of a finding; none where that is just what was stated. */
export function compileKnownFinding(known: KnownFinding): readonly Definition[] {
  const { finding, implications, defaultValue } = known;
  if (isOnlyStated(known)) return [];
  const implied = implications.map(compileImplication);
  const byDefault = defaultValue === undefined ? [] : [decimal(defaultValue)];
  const values = [statedName(finding.id), ...implied, ...byDefault];
  return [definition(`define ${knownName(finding.id)}:\n  Coalesce(${values.join(',\n    ')})`)];
}

function compileImplication({ when, implies, strength }: Implication): string {
  const antecedent = statedName(when.finding);
  const holds = when.isAnyOf.map((value) => `${antecedent} = ${inCql(when.finding, value)}`).join(' or ');
  const unlessSuggested = strength === 'presumption' ? ` and ${suggestedName(implies.finding)} is not true` : '';
  return `if (${holds})${unlessSuggested} then ${inCql(implies.finding, implies.is)} else null`;
}

function inCql(finding: FindingId, value: string): string {
  if (askedFindingById(finding)?.kind !== 'truth') return text(value);
  return value === 'yes' ? 'true' : 'false';
}
