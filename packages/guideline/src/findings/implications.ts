import type { FindingId } from './finding-id.ts';

/**
 * What one finding says about another. Implications run forward only: a no is never concluded backward through one,
 * because that would turn something that nobody looked at into a no.
 */
export interface Implication {
  readonly if: { readonly finding: FindingId; readonly isAnyOf: readonly string[] };
  readonly then: { readonly finding: FindingId; readonly is: string };
  /**
   * `always`: answers that break it are refused. `presumption`: holds only while nothing else is known or suggested
   * about the consequence; any fact outranks it.
   */
  readonly strength: 'always' | 'presumption';
  readonly because: string;
}

export const implications: readonly Implication[] = [
  {
    if: { finding: 'poorly-controlled-cardiovascular-disease', isAnyOf: ['yes'] },
    then: { finding: 'cardiovascular-disease-suspected-or-high-risk', is: 'yes' },
    strength: 'always',
    because: 'Poorly controlled cardiovascular disease is cardiovascular disease.',
  },
  {
    if: { finding: 'hepatic-disease', isAnyOf: ['mild', 'moderate', 'severe'] },
    then: { finding: 'liver-dysfunction', is: 'yes' },
    strength: 'always',
    because: 'Mild or worse liver disease counts as liver dysfunction at baseline.',
  },
  {
    if: { finding: 'sex', isAnyOf: ['male'] },
    then: { finding: 'pregnancy', is: 'no' },
    strength: 'presumption',
    because: 'A recorded male sex answers the pregnancy question, unless something on record says otherwise.',
  },
];
