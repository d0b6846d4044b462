import { recommendations } from '@ketaguide/guideline';
import { heedsSuggestions, knownFinding, knownFindings, statedFindings } from '../known-finding.ts';
import { statement } from './common-table.ts';
import { knownTable, suggestedColumn } from './compile-known-finding.ts';
import { selectResult } from './compile-recommendation.ts';
import { identifier } from './sql-text.ts';

/**
 * The table from which the criteria are read when findings are given: one row a patient, one column a finding, null
 * where it is unknown; quantities in the finding's own unit.
 */
export function statedTable(): string {
  const stated = statedFindings(recommendations);
  const columns = stated.map((finding) => {
    const isNumber = finding.kind === 'quantity' || finding.kind === 'score';
    const unit = finding.kind === 'quantity' ? ` -- ${finding.unit}` : '';
    return { sql: `${identifier(finding.id)} ${isNumber ? 'REAL' : 'TEXT'}`, unit };
  });
  const suggestions = stated
    .filter(({ id }) => heedsSuggestions(knownFinding(id)))
    .map(({ id }) => ({ sql: `${suggestedColumn(id)} TEXT`, unit: '' }));
  const all = [{ sql: 'patient_id TEXT PRIMARY KEY', unit: '' }, ...columns, ...suggestions];
  const lines = all.map(({ sql, unit }, index) => `  ${sql}${index < all.length - 1 ? ',' : ''}${unit}`);
  return `CREATE TABLE stated (\n${lines.join('\n')}\n);\n`;
}

/** All recommendations for each patient, from the table of what was stated: patient_id, recommendation, status, met. */
export const criteriaQuery = (): string => queryOverFindings(recommendations.map(selectResult).join('\nUNION ALL\n'));

/** A statement over what is known of each patient, the table `known`. */
export const queryOverFindings = (select: string): string =>
  statement([knownTable(knownFindings(recommendations))], select);
