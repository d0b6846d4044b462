import { useState } from 'react';
import { WaitingFor } from '../../journal-pill/waiting-for.tsx';
import { buttonClasses } from '../../parts/button.tsx';
import type { Session } from '../../session/session.ts';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { FirstPersonForm } from './first-person-form.tsx';
import { PinForm } from './pin-form.tsx';
import styles from './sign-in-screen.module.css';

/** Sign in: who works here now? */
export function SignInScreen({ session }: { readonly session: Session }) {
  const heading = usePage('Sign in');
  const { mode, needsFirstPerson } = session;
  return (
    <main id="main" className={styles.page}>
      <h1 tabIndex={-1} ref={heading}>
        {needsFirstPerson ? 'Set up the first person' : 'Sign in'}
      </h1>
      {mode === 'oidc' ? <ProviderSignIn /> : needsFirstPerson ? <FirstPersonForm /> : <Names session={session} />}
      <WaitingFor />
      <p className={`${styles.without} small muted`}>
        The guideline, a plan without a patient, Assess and the sample patients need no sign-in.
      </p>
      <Footer />
    </main>
  );
}

function ProviderSignIn() {
  const returnTo = encodeURIComponent(window.location.pathname);
  return (
    <>
      <p className={styles.lead}>You sign in with your organization and come back here.</p>
      {/* Another page of this server, which leads to the provider: not a screen of the app. */}
      <a className={buttonClasses('primary')} href={`/api/session/oidc/start?returnTo=${returnTo}`}>
        Sign in with your organization
      </a>
    </>
  );
}

function Names({ session: { people = [] } }: { readonly session: Session }) {
  const [chosen, setChosen] = useState<string>();
  const person = people.find(({ id }) => id === chosen);
  return (
    <>
      <p className={styles.lead}>
        {people.length === 0 ? 'Nobody here has a PIN. An administrator gives one in Settings.' : 'Who are you?'}
      </p>
      <ul className={styles.names}>
        {people.map(({ id, name }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === chosen} className={styles.name} onClick={() => setChosen(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {person === undefined ? null : <PinForm key={person.id} person={person} />}
    </>
  );
}
