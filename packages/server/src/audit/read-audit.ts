import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import type { AuditRow } from './audit-row.ts';

type StoredRow = { readonly [column in keyof Tables['audit']]: Tables['audit'][column]['__select__'] };

/** A row of the table as a row of the trail. A detail that is no JSON any more is kept as it is, and its hash tells. */
export function auditRow({ seq, at, person, action, course, detail, previous_hash, hash }: StoredRow): AuditRow {
  return { seq, at, person, action, course, detail: parsed(detail), previousHash: previous_hash, hash };
}

function parsed(detail: string): AuditRow['detail'] {
  try {
    return JSON.parse(detail);
  } catch {
    return { unreadable: detail };
  }
}

const rowsAtOnce = 200;

/** All rows after a number in their order, read in parts, between which the process does its other work. */
export async function* auditRowsOf(snapshot: Transaction<Tables>, after = 0): AsyncGenerator<AuditRow> {
  let last = after;
  for (;;) {
    const page = await snapshot
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(rowsAtOnce)
      .execute();
    for (const row of page) yield auditRow(row);
    if (page.length < rowsAtOnce) return;
    last = page.at(-1)?.seq ?? last;
    await setImmediate();
  }
}
