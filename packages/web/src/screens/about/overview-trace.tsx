import styles from './trace-screen.module.css';
import { otherTraces } from './trace-view.ts';

/** The grading scheme and each field of the overview, from its heading in the source to its test. */
export function OverviewTrace() {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Heading in the source</th>
          <th scope="col">Code</th>
          <th scope="col">Tests</th>
        </tr>
      </thead>
      <tbody>
        {otherTraces.map(({ id, heading, code, testFile, testName }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>{heading === undefined ? 'not in the source' : `“${heading}”`}</td>
            <td>
              <code>{code}</code>
            </td>
            <td>
              <code>{testFile}</code> “{testName}”
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
