import { samplePatients } from '@ketaguide/fhir/sample-patients';
import { overview, recommendations } from '@ketaguide/guideline';
import { Link } from 'wouter';
import { BlankSheets } from '../../parts/blank-sheets.tsx';
import { Button, buttonClasses } from '../../parts/button.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { FileButton } from '../../record/file-button.tsx';
import { type RecordToOpen, useOpenRecord } from '../../record/record-opener.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import styles from './start-screen.module.css';
import { usePreparation } from './use-preparation.ts';

type Sample = (typeof samplePatients)[number];

const sampleToOpen = (sample: Sample): RecordToOpen => ({
  label: sample.name,
  isSample: true,
  prepared: sample.entered,
  source: (asOf) => ({ kind: 'parsed', json: sample.bundle(asOf) }),
});

/** Start: what this is, and a way to see it work. */
export function StartScreen() {
  const heading = usePage('Ketaguide');
  const open = useOpenRecord();
  usePreparation();
  const [first, ...others] = samplePatients;
  return (
    <main id="main" className={styles.page}>
      <div className={styles.work}>
        <h1 tabIndex={-1} ref={heading}>
          The ketamine guideline, beside the record
        </h1>
        <p className={styles.lead}>
          Ketaguide reads one patient’s record and shows what the 2018 guideline on intravenous ketamine infusions for
          chronic pain says about it. Each of its {recommendations.length} statements comes with its grade, its
          certainty and the very facts that it used.
        </p>
        {first === undefined ? null : (
          <div className={styles.actions}>
            <Button look="primary" onClick={() => open(sampleToOpen(first))}>
              Open {first.name}
            </Button>
            <p className="small muted">{first.summary}.</p>
          </div>
        )}
        <section aria-labelledby="samples" className={styles.samples}>
          <h2 id="samples">More sample patients</h2>
          <p className="small muted">All invented. Their dates are relative to today.</p>
          <ul>
            {others.map((sample) => (
              <li key={sample.id}>
                <button type="button" className={styles.sample} onClick={() => open(sampleToOpen(sample))}>
                  <b>{sample.name}</b>
                  <span>{sample.summary}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <Footer />
      </div>
      <section className={styles.rail} aria-label="Your own record, and the guideline">
        <section>
          <h2>Open a record</h2>
          <p>
            A FHIR R4 bundle, an array of resources, or NDJSON, of one patient. Choose a file, or drop it anywhere on
            this page.
          </p>
          <p className="small muted">
            It is read on this device and kept on this page only. It is sent nowhere, unless you ask for a PDF of a
            plan.
          </p>
          <div className={styles.railActions}>
            <FileButton look="outlined">Choose a file</FileButton>
            <Link href="/assess" className={buttonClasses('text')}>
              Enter by hand
            </Link>
          </div>
        </section>
        <section>
          <h2>Plan a dose</h2>
          <p>Rate, bag and pump, checked against the guideline. No patient is needed to try it out.</p>
          <div className={styles.railActions}>
            <Link href="/plan/scratchpad" className={buttonClasses('outlined')}>
              Plan a dose (no patient)
            </Link>
          </div>
        </section>
        <section>
          <h2>Follow an infusion</h2>
          <p>Check, Infuse, Close and Respond of an invented person: four hours in twenty seconds.</p>
          <p className="small muted">On this page only. No sign-in.</p>
          <div className={styles.railActions}>
            <Link href={`${courseRoot({ isSample: true, course: '' })}/check`} className={buttonClasses('outlined')}>
              Try the demo
            </Link>
          </div>
        </section>
        <section>
          <h2>Read the guideline</h2>
          <p>{overview.title}.</p>
          <p className="small muted">
            {overview.citation}. {overview.currency}
          </p>
          <ProvenanceChip provenance="guideline" />
          <div className={styles.railActions}>
            <Link href="/guideline" className={buttonClasses('outlined')}>
              Read {recommendations.length} statements
            </Link>
            <Link href="/about" className={buttonClasses('text')}>
              What this is not
            </Link>
          </div>
          <div className={styles.railActions}>
            <BlankSheets />
          </div>
        </section>
      </section>
    </main>
  );
}
