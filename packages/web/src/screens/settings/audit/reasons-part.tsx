import type { ReasonsGiven } from '@ketaguide/course';
import { addDays } from '@ketaguide/quantities';
import { useEffect, useState } from 'react';
import { today } from '../../../case/clock.ts';
import { serverRequest } from '../../../journal/server-request.ts';
import { saveFile } from '../../../journal-pill/save-file.ts';
import { Button } from '../../../parts/button.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import { usePolicy } from '../../../policy/app-policy.ts';
import { whyNot } from '../../sign-in/sign-in-words.ts';
import { ScrollTable } from '../scroll-table.tsx';
import styles from '../settings-screen.module.css';
import { reasonRows, reasonsCsv, reasonsLead } from './reasons-table.ts';

/** A quarter of a year: long enough for numbers that say something. */
const usualDays = 91;

const isDay = (text: string): boolean => /^2\d{3}-\d\d-\d\d$/.test(text);
const midnight = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

/** Which rules get in the way: how often each was answered with a reason, and with which. Nobody is named. */
export function ReasonsPart() {
  const { policy } = usePolicy();
  const [from, setFrom] = useState(() => addDays(today(), -usualDays));
  const [to, setTo] = useState(today);
  const [found, setFound] = useState<ReasonsGiven>();
  const [error, setError] = useState<string>();
  const isPeriod = isDay(from) && isDay(to) && from <= to;
  useEffect(() => {
    setFound(undefined);
    setError(undefined);
    if (!isPeriod) return;
    let isWanted = true;
    serverRequest(`/api/reasons?from=${midnight(from)}&until=${midnight(addDays(to, 1))}`).then(
      (answer) => isWanted && setFound(answer as ReasonsGiven),
      (failure) => isWanted && setError(whyNot(failure)),
    );
    return () => {
      isWanted = false;
    };
  }, [from, to, isPeriod]);
  const rows = found === undefined ? [] : reasonRows(found, policy);
  return (
    <section aria-labelledby="reasons" className={styles.part}>
      <h2 id="reasons">Reasons given</h2>
      <p className={styles.lead}>
        How often a rule was answered with a reason. One that is answered all the time may be one too many. Nobody is
        named, and what was written to a reason is not shown.
      </p>
      <div className={styles.period}>
        <TextEntry label="From" type="date" value={from} onChange={setFrom} />
        <TextEntry label="To" type="date" value={to} onChange={setTo} />
        <Button
          disabled={found === undefined}
          onClick={() =>
            found && saveFile(`ketaguide-reasons-${from}-${to}.csv`, reasonsCsv(found, { from, to }), 'text/csv')
          }
        >
          Save as CSV
        </Button>
      </div>
      <p className={error === undefined ? undefined : styles.error} role="status">
        {error ??
          (isPeriod ? found && reasonsLead(found) : 'Choose a first day, and a last day that is not before it.')}
      </p>
      {rows.length === 0 ? null : (
        <ScrollTable label="How often, by rule and reason">
          <thead>
            <tr>
              <th scope="col">Where</th>
              <th scope="col">What</th>
              <th scope="col">Reason</th>
              <th scope="col">Times</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, kind, about, reason, count, isFew }) => (
              <tr key={key}>
                <td>{kind}</td>
                <td>{about}</td>
                <td>{reason}</td>
                <td>{isFew ? `${count} *` : count}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}
