import { recordRules, type ValueSetId } from '@ketaguide/guideline';
import { codeSystems } from '@ketaguide/guideline/value-sets';
import { valueSetOf } from '../code-rules.ts';
import { comparedCode, withDot } from '../icd-10-cm.ts';
import { text } from './sql-text.ts';

/** The rows of code_entry, code_entry_exception and code_system_name for these value sets, as statements. */
export function codeEntries(valueSets: readonly ValueSetId[]): string {
  const entries: string[] = [];
  const exceptions: string[] = [];
  for (const id of valueSets) {
    const { lists } = valueSetOf(id);
    for (const list of recordRules.precedence.betweenCodings) {
      for (const entry of lists[list]) {
        const entryId = entries.length + 1;
        const lookBack = entry.lookBackDays ?? 'NULL';
        const isFamily = entry.codePrefix === undefined ? 0 : 1;
        entries.push(
          `(${entryId}, ${text(id)}, ${text(list)}, ${text(entry.system)}, ${text(comparedCode(entry.system, entry.codePrefix ?? entry.code))}, ${isFamily}, ${lookBack})`,
        );
        for (const exception of entry.exceptions ?? []) exceptions.push(`(${entryId}, ${text(withDot(exception))})`);
      }
    }
  }
  const names = codeSystems.flatMap(({ uri, oid }) =>
    [uri, `urn:oid:${oid}`].map((name) => `(${text(name)}, ${text(uri)})`),
  );
  return [
    insert('code_system_name (name, system)', names),
    insert('code_entry (entry_id, value_set, list, system, code, is_family, look_back_days)', entries),
    insert('code_entry_exception (entry_id, prefix)', exceptions),
  ].join('\n');
}

const insert = (columns: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `INSERT INTO ${columns} VALUES\n${rows.join(',\n')};\n`;
