import { Link, useLocation } from 'wouter';
import type { CaseHeading } from '../case/case-heading.ts';
import { StatusPill } from '../parts/status-pill.tsx';
import styles from './case-header.module.css';

interface CaseHeaderProps {
  readonly heading: CaseHeading;
  /** How many answers exist on this page only. */
  readonly answers: number;
}

/** The steps of a course that this version of the app has a screen for. */
const steps = [
  { name: 'Assess', path: '/assess' },
  { name: 'Plan', path: '/plan' },
] as const;

/** Who this is about, where the work is kept, and the step: in sight on every screen of the case. */
export function CaseHeader({ heading, answers }: CaseHeaderProps) {
  const [location] = useLocation();
  return (
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
        <StatusPill state="on-device">
          {answers === 0 ? 'On this page only' : `On this page only · ${answers} entered, not saved`}
        </StatusPill>
      </div>
      <nav aria-label="Steps" className={styles.steps}>
        <ol>
          {steps.map(({ name, path }) => (
            <li key={path}>
              <Link href={path} aria-current={location.startsWith(path) ? 'step' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </section>
  );
}
