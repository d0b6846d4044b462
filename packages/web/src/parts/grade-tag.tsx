import { type Certainty, certainties, certaintyLabels, type Grade } from '@ketaguide/guideline';
import styles from './grade-tag.module.css';

interface GradeTagProps {
  readonly grade: Grade;
  readonly certainty: Certainty;
}

/** Grade and certainty, always both. The bars repeat the certainty in shape; the grade has no bars and no colour. */
export function GradeTag({ grade, certainty }: GradeTagProps) {
  const reached = certainties.indexOf(certainty);
  return (
    <span className={styles.tag}>
      <span>
        <b>Grade {grade}</b> <span className={styles.certainty}>· certainty {certaintyLabels[certainty]}</span>
      </span>
      <span className={styles.bars} aria-hidden="true">
        {certainties.map((step, index) => (
          <span key={step} className={index <= reached ? styles.filled : styles.empty} />
        ))}
      </span>
    </span>
  );
}
