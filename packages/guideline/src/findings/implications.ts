import type { FindingId } from './finding-id.ts';

/**
 * What one finding says about another. Implications run forward only: a no is never concluded backward through one,
 * because that would turn something that nobody looked at into a no.
 */
export interface Implication {
  readonly when: { readonly finding: FindingId; readonly isAnyOf: readonly string[] };
  readonly implies: { readonly finding: FindingId; readonly is: string };
  /**
   * `always`: answers that break it are refused. `presumption`: holds only while nothing else is known or suggested
   * about the consequence; any fact outranks it.
   */
  readonly strength: 'always' | 'presumption';
  readonly because: string;
}

export const implications: readonly Implication[] = [
  {
    when: { finding: 'poorly-controlled-cardiovascular-disease', isAnyOf: ['yes'] },
    implies: { finding: 'cardiovascular-disease-suspected-or-high-risk', is: 'yes' },
    strength: 'always',
    because: 'Poorly controlled cardiovascular disease is cardiovascular disease.',
  },
  {
    when: { finding: 'hepatic-disease', isAnyOf: ['mild', 'moderate', 'severe'] },
    implies: { finding: 'liver-dysfunction', is: 'yes' },
    strength: 'always',
    because: 'Mild or worse liver disease counts as liver dysfunction at baseline.',
  },
  {
    when: { finding: 'sex', isAnyOf: ['male'] },
    implies: { finding: 'pregnancy', is: 'no' },
    strength: 'presumption',
    because: 'A recorded male sex answers the pregnancy question, unless something on record says otherwise.',
  },
];
