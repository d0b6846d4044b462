import { useEffect, useState } from 'react';
import { serverRequest } from '../../../journal/server-request.ts';
import { Button } from '../../../parts/button.tsx';
import { usePeople } from '../../../people/app-people.ts';
import { dayAndTime } from '../../../recorded-course/clock-words.ts';
import { count } from '../../../words/count.ts';
import { whyNot } from '../../sign-in/sign-in-words.ts';
import { ScrollTable } from '../scroll-table.tsx';
import styles from '../settings-screen.module.css';
import { ReasonsPart } from './reasons-part.tsx';

interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly person: string | null;
  readonly action: string;
  readonly course: string | null;
}

interface Verification {
  readonly rows: number;
  readonly entries: number;
  readonly problems: readonly { readonly seq: number | null; readonly message: string }[];
}

/** For whoever looks after the clinic: which rules get in the way, and who read or changed what. */
export function AuditPart() {
  return (
    <>
      <ReasonsPart />
      <TrailPart />
    </>
  );
}

/** Who read or changed what and when, newest first, and whether the trail is as it was written. */
function TrailPart() {
  const people = usePeople();
  const [rows, setRows] = useState<readonly AuditRow[]>([]);
  const [verified, setVerified] = useState<Verification>();
  const [error, setError] = useState<string>();
  const read = async (before?: number) => {
    try {
      const query = before === undefined ? '' : `&before=${before}`;
      const answer = (await serverRequest(`/api/audit?limit=50${query}`)) as { rows: readonly AuditRow[] };
      setRows((shown) => (before === undefined ? answer.rows : [...shown, ...answer.rows]));
    } catch (failure) {
      setError(whyNot(failure));
    }
  };
  const verify = async () => {
    try {
      setVerified((await serverRequest('/api/audit/verify')) as Verification);
    } catch (failure) {
      setError(whyNot(failure));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is opened
  useEffect(() => {
    void read();
  }, []);
  const oldest = rows.at(-1)?.seq ?? 1;
  const nameOf = (id: string | null) => (id === null ? 'nobody' : (people.find((one) => one.id === id)?.name ?? id));
  return (
    <section aria-labelledby="audit">
      <h2 id="audit">Audit trail</h2>
      <p className={styles.lead}>Each row is chained to the one before. Reading it is written down, too.</p>
      <p>
        <Button onClick={() => void verify()}>Verify the trail</Button>
      </p>
      <p role="status">{verified === undefined ? '' : verifiedWords(verified)}</p>
      <p className={styles.error} role="status">
        {error}
      </p>
      <ScrollTable label="Rows of the trail">
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Case</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td>{row.seq}</td>
              <td>{dayAndTime(row.at)}</td>
              <td>{nameOf(row.person)}</td>
              <td>{row.action.replaceAll('-', ' ')}</td>
              <td>{row.course?.slice(0, 8) ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {oldest > 1 ? <Button onClick={() => void read(oldest)}>Older rows</Button> : null}
    </section>
  );
}

function verifiedWords({ rows, entries, problems }: Verification): string {
  const looked = `${count(rows, 'row')} and ${count(entries, 'entry', 'entries')} looked at.`;
  if (problems.length === 0) return `${looked} All are as they were written.`;
  return `${looked} ${problems.map(({ seq, message }) => (seq === null ? message : `Row ${seq}: ${message}`)).join(' ')}`;
}
