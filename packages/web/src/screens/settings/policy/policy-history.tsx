import { useEffect, useState } from 'react';
import { serverRequest } from '../../../journal/server-request.ts';
import { usePeople } from '../../../people/app-people.ts';
import type { PolicyVersion } from '../../../policy/policy-version.ts';
import { dayAndTime } from '../../../recorded-course/clock-words.ts';
import { whyNot } from '../../sign-in/sign-in-words.ts';
import styles from '../settings-screen.module.css';

type Version = Pick<PolicyVersion, 'version' | 'signedBy' | 'signedAt'>;

/** Every version that ever held, and who signed it. */
export function PolicyHistory({ version }: { readonly version: string }) {
  const people = usePeople();
  const [versions, setVersions] = useState<readonly Version[]>();
  const [error, setError] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version means another history
  useEffect(() => {
    serverRequest('/api/policy/versions').then(
      (answer) => setVersions((answer as { versions: readonly Version[] }).versions.toReversed()),
      (failure: unknown) => setError(whyNot(failure)),
    );
  }, [version]);
  return (
    <section className={styles.history} aria-labelledby="history">
      <h3 id="history">Versions</h3>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
      <ul>
        {versions?.map((each) => (
          <li key={each.version}>
            Version {each.version}:{' '}
            {each.signedAt === null
              ? 'holds until a clinic settles its own'
              : `signed ${dayAndTime(each.signedAt)} by ${people.find(({ id }) => id === each.signedBy)?.name ?? each.signedBy}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
