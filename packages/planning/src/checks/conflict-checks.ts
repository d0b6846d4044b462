import {
  type Assessment,
  describeValue,
  type Fact,
  type FindingId,
  type Findings,
  mentionedFindings,
} from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import { type Check, check } from './check.ts';
import { findingInWords, lowerFirst } from './in-words.ts';

/**
 * An answer decides over the record; where the record says otherwise, the plan needs a reason. Weight and age have checks
 * of their own.
 */
export function conflictChecks({ recommendations }: Assessment, findings: Findings): readonly Check[] {
  const mentioned = new Map<FindingId, Assessment['recommendations'][number]['recommendation']>();
  for (const { recommendation } of recommendations) {
    if (!recommendation.usedIn.some(({ step }) => step === 'plan' || step === 'assess')) continue;
    for (const id of mentionedFindings(recommendation)) if (!mentioned.has(id)) mentioned.set(id, recommendation);
  }
  return [...mentioned].flatMap(([id, recommendation]) => {
    const fact = findings[id]?.fact;
    if (id === 'weight' || id === 'age' || fact?.conflictsWith === undefined) return [];
    return [
      check(
        { id: `conflict.${id}`, level: 'reason', recommendation: recommendation.id, provenance: 'tool-rule' },
        {
          fact: `${findingInWords(id, fact.value)}. The record says: ${fact.conflictsWith.map(recorded).join('; ')}.`,
          rule: 'The answer decides, and what the record says stays beside it.',
          choice: 'Change the answer, or give a reason.',
        },
      ),
    ];
  });
}

/** Two ages: whether somebody counts as a child hangs on it, so the difference is said. */
export function ageConflicts({ age }: Findings): readonly Check[] {
  const fact = age?.fact;
  if (fact?.conflictsWith === undefined) return [];
  return [
    check(
      { id: 'age.differs', level: 'note', recommendation: null, provenance: 'tool-rule' },
      {
        fact: `${findingInWords('age', fact.value)} is used. The record says: ${fact.conflictsWith.map(recorded).join('; ')}.`,
        choice: 'Check the age, and the patient.',
      },
    ),
  ];
}

function recorded({ finding, value, source, date }: Fact): string {
  const where = date === undefined ? source : `${source}, ${formatDate(date)}`;
  return `${lowerFirst(describeValue(finding, value, { ascii: true }))} (${where})`;
}
