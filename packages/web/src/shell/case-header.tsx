import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import type { CaseHeading } from '../case/case-heading.ts';
import { useCurrentCase } from '../case/current-case.tsx';
import { StatusPill } from '../parts/status-pill.tsx';
import styles from './case-header.module.css';
import { loadPart } from './load-failure.ts';
import { Meanwhile } from './meanwhile.tsx';

const JournalPill = lazy(loadPart(() => import('../journal-pill/journal-pill.tsx')));

interface CaseHeaderProps {
  readonly heading: CaseHeading;
  /** How many answers exist on this page only. */
  readonly answers: number;
}

/** The steps of a case on this page only, and those of a course that is kept. */
const steps = ['Assess', 'Plan'] as const;
const courseSteps = [...steps, 'Check', 'Infuse', 'Close', 'Respond'] as const;

/** Who this is about, where the work is kept, and the step: in sight on every screen of the case. */
export function CaseHeader({ heading, answers }: CaseHeaderProps) {
  const [location] = useLocation();
  const { course } = useCurrentCase().openCase;
  const isKept = course !== undefined && location.startsWith('/course/');
  return (
    <div className={styles.top}>
      <section className={`${styles.header} no-print`} aria-label="Patient">
        <div className={styles.who}>
          <p className={styles.name}>
            {heading.name}
            {heading.age === undefined ? null : <span> · {heading.age}</span>}
          </p>
          <ul className={styles.details}>
            {heading.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </div>
        <div className={styles.kept}>
          {isKept ? (
            <Suspense fallback={null}>
              <JournalPill />
            </Suspense>
          ) : (
            <StatusPill state="on-device">
              {answers === 0 ? 'On this page only' : `On this page only · ${answers} entered, not saved`}
            </StatusPill>
          )}
        </div>
        <nav aria-label="Steps" className={styles.steps}>
          <ol>
            {(isKept ? courseSteps : steps).map((name) => {
              const path = `${isKept ? `/course/${course}` : ''}/${name.toLowerCase()}`;
              return (
                <li key={name}>
                  <Link href={path} aria-current={location.startsWith(path) ? 'step' : undefined}>
                    {name}
                  </Link>
                </li>
              );
            })}
          </ol>
        </nav>
      </section>
      {isKept ? <Meanwhile /> : null}
    </div>
  );
}
