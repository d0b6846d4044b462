import type { DatabaseSync } from 'node:sqlite';
import { type Findings, recommendations } from '@ketaguide/guideline';
import { heedsSuggestions, knownFinding, statedFindings } from '../known-finding.ts';
import { suggestedColumn } from './compile-known-finding.ts';
import { identifier } from './sql-text.ts';

/** Writes what is known of one patient into the table `stated`. */
export function loadStated(database: DatabaseSync, patientId: string, findings: Findings): void {
  const row: [string, string | number][] = [['patient_id', patientId]];
  for (const { id } of statedFindings(recommendations)) {
    const state = findings[id];
    const value = state?.fact?.value;
    if (value !== undefined) row.push([identifier(id), typeof value === 'object' ? value.value : value]);
    const isSuggested = (state?.hints?.length ?? 0) > 0;
    if (isSuggested && heedsSuggestions(knownFinding(id))) row.push([suggestedColumn(id), 'yes']);
  }
  const columns = row.map(([column]) => column).join(', ');
  const sql = `INSERT INTO stated (${columns}) VALUES (${row.map(() => '?').join(', ')})`;
  database.prepare(sql).run(...row.map(([, value]) => value));
}
