import { localModeNotice } from '../screens/sign-in/sign-in-words.ts';
import { useSession } from './app-session.ts';
import styles from './local-mode.module.css';

/** On every screen, and on paper: what a name on this computer is worth. */
export function LocalMode() {
  if (useSession()?.mode !== 'local') return null;
  return (
    <section className={styles.local} aria-label="Local mode">
      <p>{localModeNotice}</p>
    </section>
  );
}
