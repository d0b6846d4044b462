import styles from './hero-line.module.css';
import type { Hero } from './view/hero.ts';

/** The plan in one line, as it would be read out. It goes blank rather than show a figure from before. */
export function HeroLine({
  hero,
  headingRef,
}: {
  readonly hero: Hero;
  readonly headingRef: React.Ref<HTMLHeadingElement>;
}) {
  const { dose, pump, duration, total, volume, bolus, program, totalOf, course, isBlank, isExact } = hero;
  return (
    <section aria-labelledby="hero" className={isBlank ? `${styles.hero} ${styles.blank}` : styles.hero}>
      <h1 id="hero" ref={headingRef} tabIndex={-1} className={styles.line}>
        <Rates>{dose}</Rates> {isExact ? '=' : <abbr title="rounded to the steps of the pump">≈</abbr>}{' '}
        <span className={styles.pump}>
          <Rates>{pump}</Rates>
        </span>{' '}
        <span className="together">{duration}</span>
      </h1>
      <p className={styles.sub}>
        IV ketamine. {bolus} Total <b className="together">{total}</b> <span className="together">({volume})</span>
        {bolus === undefined ? '' : ' without the bolus'}
        {totalOf}
      </p>
      {course === undefined ? null : <p className={styles.course}>{course}.</p>}
      {program === undefined ? null : <p className={styles.course}>{program}.</p>}
    </section>
  );
}

/** Several rates may part between them, never within one. */
function Rates({ children: words }: { readonly children: string }) {
  const parts = words.split(', ');
  return parts.map((part, index) => (
    <span key={parts.slice(0, index + 1).join()}>
      {index === 0 ? '' : ', '}
      <span className="together">{part}</span>
    </span>
  ));
}
