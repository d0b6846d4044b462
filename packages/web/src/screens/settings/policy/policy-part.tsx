import { mayDo } from '@ketaguide/course';
import { useEffect, useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { policyStore, usePolicy } from '../../../policy/app-policy.ts';
import { useSession } from '../../../session/app-session.ts';
import styles from '../settings-screen.module.css';
import { PolicyForm } from './policy-form.tsx';
import { PolicyHistory } from './policy-history.tsx';
import { PolicyTable } from './policy-table.tsx';

/** What the clinic settles for itself, beside what the guideline says; every save is a signed version. */
export function PolicyPart() {
  const current = usePolicy();
  const mayChange = mayDo(useSession()?.person?.roles ?? [], 'change-policy');
  const [isChanging, setIsChanging] = useState(false);
  useEffect(() => {
    void policyStore.refresh();
  }, []);
  return (
    <section aria-labelledby="policy">
      <h2 id="policy">Clinic policy, version {current.version}</h2>
      <p className={styles.lead}>
        This is your clinic’s rule, not the guideline’s. It can only be stricter. Cases keep the version that they ran
        under.
      </p>
      {isChanging ? (
        <PolicyForm key={current.version} current={current} onDone={() => setIsChanging(false)} />
      ) : (
        <>
          <PolicyTable policy={current.policy} />
          {mayChange ? (
            <Button look="primary" onClick={() => setIsChanging(true)}>
              Change the policy
            </Button>
          ) : (
            <p className="muted">A lead changes it.</p>
          )}
          <PolicyHistory version={current.version} />
        </>
      )}
    </section>
  );
}
