import styles from './section-heading.module.css';

interface SectionHeadingProps {
  readonly id: string;
  readonly title: string;
  /** What the section comes to, at the right. */
  readonly aside?: string;
}

export function SectionHeading({ id, title, aside }: SectionHeadingProps) {
  return (
    <div className={styles.heading}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {aside === undefined ? null : <p>{aside}</p>}
    </div>
  );
}
