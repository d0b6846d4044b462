import type { Recommendation, ValueSetId } from '@ketaguide/guideline';
import { heedsSuggestions, knownFinding, knownFindings, statedFindings } from '../known-finding.ts';
import { type CommonTable, statement } from './common-table.ts';
import { knownTable, suggestedColumn } from './compile-known-finding.ts';
import { selectResult } from './compile-recommendation.ts';
import { compileRecordSource } from './compile-record-source.ts';
import { recordTables } from './record-tables.ts';
import { identifier } from './sql-text.ts';

/**
 * A statement that reads the records in the tables of schema.sql and says for each patient whether one recommendation
 * applies and is met: patient_id, recommendation, status, met. Its parameter :as_of is the day for which that holds.
 */
export const recordQuery = (recommendation: Recommendation): string =>
  statement(tablesFor(recommendation), selectResult(recommendation));

/**
 * The same, but one row for each patient with what is known of each finding, in a column under its id: what the records
 * say, and what follows from that by implication or by default.
 */
export const findingsQuery = (recommendation: Recommendation): string =>
  statement(tablesFor(recommendation), 'SELECT * FROM known');

/** The value sets that the statements look codes up in: what code_entry has to hold. */
export const valueSetsRead = (recommendations: readonly Recommendation[]): readonly ValueSetId[] => [
  ...new Set(statedFindings(recommendations).flatMap((finding) => compileRecordSource(finding).valueSets)),
];

function tablesFor(recommendation: Recommendation): readonly CommonTable[] {
  const stated = statedFindings([recommendation]);
  const sources = stated.map(compileRecordSource);
  const columns = stated.flatMap(({ id }) => {
    const table = identifier(id);
    const value = `${table}.value AS ${identifier(id)}`;
    return heedsSuggestions(knownFinding(id)) ? [value, `${table}.is_suggested AS ${suggestedColumn(id)}`] : [value];
  });
  const joins = stated.map(({ id }) => {
    const table = identifier(id);
    return `LEFT JOIN ${table} ON ${table}.patient_id = patient.patient_id`;
  });
  return [
    ...recordTables(valueSetsRead([recommendation])),
    ...sources.flatMap(({ tables }) => tables),
    {
      name: 'stated',
      query: `SELECT patient.patient_id,\n  ${columns.join(',\n  ')}\nFROM patient\n${joins.join('\n')}`,
    },
    knownTable(knownFindings([recommendation])),
  ];
}
