import { recommendations, sections } from '@ketaguide/guideline';
import { lazy, Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { OverviewTrace } from './overview-trace.tsx';
import { StatementTrace } from './statement-trace.tsx';
import styles from './trace-screen.module.css';

const ValueSets = lazy(() => import('./value-sets.tsx'));

/** The trace page: from the source to our words, to the rule, to the code, and to the tests that hold it there. */
export default function TraceScreen() {
  const heading = usePage('Trace');
  useAddressedStatement();
  return (
    <main id="main" className={styles.page}>
      <p className={styles.up}>
        <Link href="/about">About</Link>
      </p>
      <h1 tabIndex={-1} ref={heading}>
        Trace
      </h1>
      <p className={styles.lead}>
        From the place in the source to our words, the rule, the code, and the tests that hold it there.
      </p>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`trace-${section.id}`} className={styles.section}>
          <h2 id={`trace-${section.id}`}>{section.title}</h2>
          {recommendations
            .filter((statement) => statement.section === section.id)
            .map((statement) => (
              <StatementTrace key={statement.id} statement={statement} />
            ))}
        </section>
      ))}
      <section aria-labelledby="trace-overview" className={styles.section}>
        <h2 id="trace-overview">Grading and overview</h2>
        <OverviewTrace />
      </section>
      <section aria-labelledby="codes" className={styles.section}>
        <h2 id="codes">Codes behind each finding</h2>
        <Suspense fallback={<p role="status">Loading the codes…</p>}>
          <ValueSets />
        </Suspense>
      </section>
      <Footer />
    </main>
  );
}

/** An address such as /about/trace#indications.crps leads to that statement once the page stands. */
function useAddressedStatement(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, []);
}
