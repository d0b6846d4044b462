import type { InfusionSummary } from '@ketaguide/course';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import { keepTogether } from '../../words/keep-together.ts';
import styles from './summary.module.css';

/** The record on one page: on the screen, on paper, and as text for the chart. */
export function Summary({ summary }: { readonly summary: InfusionSummary }) {
  return (
    <section className={styles.summary} aria-labelledby="summary">
      <header className={styles.header}>
        <h2 id="summary">{summary.title}</h2>
        <p>{summary.patient}</p>
        <p className="only-print">{summary.status}</p>
      </header>
      <div className={styles.sections}>
        {summary.sections.map((section) => (
          <section key={section.id}>
            <h3>{section.title}</h3>
            <ul>
              {section.lines.map(({ at, text, provenance, note }, index) => (
                // Two lines may say the same at the same time; the order of a summary never changes by itself.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <li key={index}>
                  {at === undefined ? null : <span className={styles.time}>{timeOfDay(at)}</span>} {keepTogether(text)}
                  {note === undefined ? null : <span className="muted"> ({note})</span>}{' '}
                  {provenance === 'entered' ? null : <ProvenanceChip provenance={provenance} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
