import { Link } from 'wouter';
import { Button, buttonClasses } from '../../parts/button.tsx';
import { sessionStore } from '../../session/app-session.ts';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import styles from './sign-in-screen.module.css';

/** Where no record is kept, or its server was never reached from this browser. */
export function NoRecordScreen() {
  const heading = usePage('No record here');
  return (
    <main id="main" className={styles.page}>
      <h1 tabIndex={-1} ref={heading}>
        No record is kept here
      </h1>
      <p className={styles.lead}>
        This server keeps no cases, or it does not answer. Assess, a plan without a patient and the guideline work
        without it.
      </p>
      <p>
        <Button onClick={() => void sessionStore.refresh()}>Ask the server again</Button>{' '}
        <Link href="/" className={buttonClasses('text')}>
          Go to Start
        </Link>
      </p>
      <Footer />
    </main>
  );
}
