import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { canonicalHash } from '../storage/canonical-json.ts';
import type { Database } from '../storage/database.ts';
import { hashOfDespite } from '../storage/hash-of-despite.ts';
import { inSnapshot } from '../storage/snapshot.ts';
import type { Tables } from '../storage/tables.ts';
import { type AuditRow, firstPreviousHash, hashOfRow } from './audit-row.ts';
import { auditRowsOf } from './read-audit.ts';

/** Something that nobody can have done through Ketaguide. */
export interface AuditProblem {
  /** The row of the trail that it shows at, where it shows at one. */
  readonly seq: number | null;
  readonly message: string;
}

export interface AuditVerification {
  readonly rows: number;
  /** Entries of courses that were held against the trail. */
  readonly entries: number;
  readonly newest: Pick<AuditRow, 'seq' | 'hash'>;
  /** Empty: every row is as it was written, and so is every entry that the trail vouches for. */
  readonly problems: readonly AuditProblem[];
}

export interface VerifyOptions {
  /** The hash of a row, written down elsewhere: it must still be there. Without one, a trail cut off at its end can pass. */
  readonly knownHash?: string;
}

/** What a row of the trail says of an entry. */
interface Vouched {
  readonly seq: number;
  readonly course: string | null;
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
  readonly person: string | null;
  /** Of what it was kept despite of, if there is such a thing. */
  readonly despite: string | undefined;
}

/** Looks at the whole trail and at everything it vouches for, as they stood at one moment. */
export const verifyAudit = (database: Database, options: VerifyOptions = {}): Promise<AuditVerification> =>
  inSnapshot(database, (snapshot) => verifyTables(snapshot, options));

/** The same, as one transaction sees it. */
export async function verifyTables(
  snapshot: Transaction<Tables>,
  { knownHash }: VerifyOptions = {},
): Promise<AuditVerification> {
  const problems: AuditProblem[] = [];
  const entries = new Map<string, Vouched>();
  const policies = new Map<number, { readonly seq: number; readonly hash: string }>();
  let last: Pick<AuditRow, 'seq' | 'hash'> = { seq: 0, hash: firstPreviousHash };
  let rows = 0;
  let isKnownHashThere = knownHash === undefined;
  for await (const row of auditRowsOf(snapshot)) {
    problems.push(...problemsOfRow(row, last));
    for (const entry of vouchedEntries(row)) {
      entries.set(entry.id, {
        seq: row.seq,
        course: row.course,
        sequence: entry.sequence,
        hash: entry.hash,
        at: row.at,
        person: row.person,
        despite: entry.despite,
      });
    }
    const policy = vouchedPolicy(row);
    if (policy !== undefined) policies.set(policy.number, { seq: row.seq, hash: policy.hash });
    isKnownHashThere ||= row.hash === knownHash;
    last = row;
    rows += 1;
  }
  const head = await snapshot.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  if (head?.seq !== last.seq || head.hash !== last.hash) {
    problems.push({
      seq: last.seq,
      message: `The trail ends at row ${last.seq}, but it was written up to row ${head?.seq ?? 'unknown'}: its end was cut off or added to.`,
    });
  }
  if (!isKnownHashThere) {
    problems.push({
      seq: null,
      message: 'No row has the hash that you gave: the trail was cut off, or is another one.',
    });
  }
  problems.push(...(await problemsOfEntries(snapshot, entries)), ...(await problemsOfPolicies(snapshot, policies)));
  return { rows, entries: entries.size, newest: { seq: last.seq, hash: last.hash }, problems };
}

function problemsOfRow(row: AuditRow, before: Pick<AuditRow, 'seq' | 'hash'>): readonly AuditProblem[] {
  const { seq } = row;
  const problems: AuditProblem[] = [];
  const expected = before.seq + 1;
  if (seq !== expected) {
    const missing = seq - expected === 1 ? `Row ${expected} is` : `The rows ${expected} to ${seq - 1} are`;
    problems.push({ seq, message: `${missing} missing.` });
  } else if (row.previousHash !== before.hash) {
    problems.push({
      seq,
      message: `Row ${seq} does not follow the one before: one of them was changed, put in, exchanged or removed.`,
    });
  }
  if (row.hash !== hashOfRow(row)) problems.push({ seq, message: `Row ${seq} is not as it was written.` });
  return problems;
}

/** What a row about added entries lists. A row that was tampered with may hold anything. */
function vouchedEntries({ action, detail }: AuditRow): readonly {
  readonly id: string;
  readonly sequence: number;
  readonly hash: string;
  readonly despite?: string;
}[] {
  const { entries } = detail;
  if (action !== 'entries-added' || !Array.isArray(entries)) return [];
  return entries.filter((entry) => typeof entry === 'object' && entry !== null);
}

function vouchedPolicy({
  action,
  detail: { number, hash },
}: AuditRow): { readonly number: number; readonly hash: string } | undefined {
  return action === 'policy-changed' && typeof number === 'number' && typeof hash === 'string'
    ? { number, hash }
    : undefined;
}

const entriesAtOnce = 1_000;

async function problemsOfEntries(
  snapshot: Transaction<Tables>,
  vouched: ReadonlyMap<string, Vouched>,
): Promise<readonly AuditProblem[]> {
  const problems: AuditProblem[] = [];
  let found = 0;
  let lastId = '';
  for (;;) {
    const page = await snapshot
      .selectFrom('events')
      .selectAll()
      .where('id', '>', lastId)
      .orderBy('id')
      .limit(entriesAtOnce)
      .execute();
    for (const event of page) {
      const entry = vouched.get(event.id);
      const name = `Entry ${event.sequence} of course ${event.course}`;
      if (entry === undefined) {
        problems.push({ seq: null, message: `${name} (${event.id}) was added past the trail.` });
        continue;
      }
      found += 1;
      const isAsAccepted =
        event.hash === entry.hash &&
        hashOfPayload(event.payload) === entry.hash &&
        event.course === entry.course &&
        event.sequence === entry.sequence &&
        event.received_at === entry.at &&
        event.recorded_by === entry.person &&
        despiteHash(event) === entry.despite;
      if (!isAsAccepted) problems.push({ seq: entry.seq, message: `${name} (${event.id}) is not as it was accepted.` });
    }
    if (page.length < entriesAtOnce) break;
    lastId = page.at(-1)?.id ?? lastId;
    await setImmediate();
  }
  if (found < vouched.size) problems.push(...(await missingEntries(snapshot, vouched)));
  return problems;
}

async function missingEntries(
  snapshot: Transaction<Tables>,
  vouched: ReadonlyMap<string, Vouched>,
): Promise<readonly AuditProblem[]> {
  const there = new Set((await snapshot.selectFrom('events').select('id').execute()).map(({ id }) => id));
  return [...vouched]
    .filter(([id]) => !there.has(id))
    .map(([id, { seq, course, sequence }]) => ({
      seq,
      message: `Entry ${sequence} of course ${course} (${id}) is missing.`,
    }));
}

async function problemsOfPolicies(
  snapshot: Transaction<Tables>,
  vouched: ReadonlyMap<number, { readonly seq: number; readonly hash: string }>,
): Promise<readonly AuditProblem[]> {
  const kept = new Map(
    (await snapshot.selectFrom('policies').select(['number', 'policy']).execute()).map(({ number, policy }) => [
      number,
      hashOfPayload(policy),
    ]),
  );
  return [...new Set([...kept.keys(), ...vouched.keys()])].flatMap((number): readonly AuditProblem[] => {
    const entry = vouched.get(number);
    if (entry === undefined) return [{ seq: null, message: `Policy ${number} was added past the trail.` }];
    if (!kept.has(number)) return [{ seq: entry.seq, message: `Policy ${number} is missing.` }];
    return kept.get(number) === entry.hash
      ? []
      : [{ seq: entry.seq, message: `Policy ${number} is not as it was signed.` }];
  });
}

/** Of what an entry was kept despite of; undefined: of nothing. */
function despiteHash({ payload, despite }: { readonly payload: string; readonly despite: string | null }) {
  if (despite === null) return undefined;
  try {
    return hashOfDespite(JSON.parse(payload), despite);
  } catch {
    return 'none';
  }
}

/** A payload that is no JSON any more has no hash that anything could equal. */
function hashOfPayload(payload: string): string | undefined {
  try {
    return canonicalHash(JSON.parse(payload));
  } catch {
    return undefined;
  }
}
