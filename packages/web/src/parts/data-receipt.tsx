import { formatNumber } from '@ketaguide/quantities';
import styles from './data-receipt.module.css';

/** The resources of one type that were not used for one reason. */
export interface IgnoredGroup {
  readonly why: string;
  readonly references: readonly string[];
}

/** One line of the data receipt. */
export interface ReceiptRow {
  readonly what: string;
  readonly read: number;
  readonly used: number;
  readonly ignored: readonly IgnoredGroup[];
  /** The reasons, counted: "1 refuted, 9 not asked for". */
  readonly notUsed: string;
}

/** More references than this are counted and not listed. */
const mostListed = 100;

/** Everything that was read is counted; what was not used says why, down to the single reference. */
export function DataReceipt({ rows }: { readonly rows: readonly ReceiptRow[] }) {
  return (
    <table className={styles.receipt}>
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col" className={styles.number}>
            read
          </th>
          <th scope="col" className={styles.number}>
            used
          </th>
          <th scope="col">not used, and why</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td className={styles.number} data-label="read">
              {formatNumber(row.read)}
            </td>
            <td className={styles.number} data-label="used">
              <b>{formatNumber(row.used)}</b>
            </td>
            <td className={styles.reasons}>{row.ignored.length === 0 ? null : <Ignored row={row} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ignored({ row }: { readonly row: ReceiptRow }) {
  return (
    <details>
      <summary>{row.notUsed}</summary>
      {row.ignored.map(({ why, references }) => (
        <div key={why} className={styles.group}>
          <p>{why}</p>
          <ul>
            {references.slice(0, mostListed).map((reference, index) => (
              // A record can hold the same reference twice; the order never changes.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={index}>{reference}</li>
            ))}
          </ul>
          {references.length > mostListed ? <p>and {formatNumber(references.length - mostListed)} more</p> : null}
        </div>
      ))}
    </details>
  );
}
