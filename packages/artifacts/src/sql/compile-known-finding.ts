import type { Implication } from '@ketaguide/guideline';
import type { KnownFinding } from '../known-finding.ts';
import type { CommonTable } from './common-table.ts';
import { identifier, number, text, textList } from './sql-text.ts';

/** The column that tells whether a record holds something that only suggests a finding: 'yes', else 'no' or null. */
export const suggestedColumn = (finding: string): string => identifier(`${finding} is suggested`);

/** What is known of each finding, one row a patient, from the table of what was stated. */
export const knownTable = (known: readonly KnownFinding[]): CommonTable => ({
  name: 'known',
  query: `SELECT patient_id${known.map((finding) => `,\n  ${compileKnownFinding(finding)}`).join('')}\nFROM stated`,
});

function compileKnownFinding({ finding, implications, defaultValue }: KnownFinding): string {
  const column = identifier(finding.id);
  const implied = implications.map(compileImplication);
  const byDefault = defaultValue === undefined ? [] : [number(defaultValue)];
  const values = [column, ...implied, ...byDefault];
  return values.length === 1 ? column : `COALESCE(${values.join(', ')}) AS ${column}`;
}

function compileImplication({ when, implies, strength }: Implication): string {
  const holds = `${identifier(when.finding)} IN ${textList(when.isAnyOf)}`;
  const unlessSuggested =
    strength === 'presumption' ? ` AND COALESCE(${suggestedColumn(implies.finding)}, 'no') <> 'yes'` : '';
  return `CASE WHEN ${holds}${unlessSuggested} THEN ${text(implies.is)} END`;
}
