import type { Annotation as AnnotationData } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { ReactNode } from 'react';
import { keepTogether } from '../words/keep-together.ts';
import styles from './annotation.module.css';
import { Annotation } from './annotation.tsx';
import { Highlighted } from './highlighted.tsx';

interface AnnotationNoteProps {
  readonly annotation: AnnotationData;
  /** Says before the date what kind of thing it is: "Newer evidence, Aug 2025". */
  readonly withKind?: boolean;
  /** A way to more of its kind. */
  readonly children?: ReactNode;
  /** Words to mark. */
  readonly terms?: readonly string[];
}

/** An annotation of the definition, with its date, its source and its chip. */
export function AnnotationNote({ annotation, withKind = false, terms = [], children }: AnnotationNoteProps) {
  const { date, title, text, source, url, provenance } = annotation;
  const dated = formatDate(date);
  return (
    <Annotation title={`${withKind ? `Newer evidence, ${dated}.` : `${dated}. ${title}.`}`} provenance={provenance}>
      {withKind ? `${title}. ` : ''}
      <Highlighted text={keepTogether(text)} terms={terms} />{' '}
      <a href={url} rel="noreferrer" target="_blank" aria-label={`Source: ${source} (opens in a new tab)`}>
        Source
      </a>{' '}
      {children === undefined ? null : <span className={styles.more}>{children}</span>}{' '}
    </Annotation>
  );
}
