import type { Annotation as AnnotationData, Certainty, Grade, Interpretation } from '@ketaguide/guideline';
import type { ReactNode } from 'react';
import { AnnotationNote } from './annotation-note.tsx';
import styles from './basis-panel.module.css';
import { GradeTag } from './grade-tag.tsx';
import { ProvenanceChip } from './provenance-chip.tsx';
import { TagLine } from './tag-line.tsx';

/** A fact that a statement looked at. */
export interface BasisFact {
  readonly name: string;
  readonly isKnown: boolean;
  readonly value: string;
  readonly source: string;
  readonly note: string | undefined;
  /** What the record says otherwise. */
  readonly conflicts: readonly { readonly value: string; readonly source: string }[];
}

/** All that a reader needs to judge a statement about this patient alone. */
export interface Basis {
  readonly grade: Grade;
  readonly certainty: Certainty;
  readonly statement: string;
  /** What it comes to for this patient. */
  readonly status: string;
  /** Its id, whose words these are, and the version of the rules. */
  readonly stamp: string;
  readonly facts: readonly BasisFact[];
  readonly appliesWhen: string;
  readonly metWhen: string | undefined;
  readonly limits: readonly Interpretation[];
  readonly annotations: readonly AnnotationData[];
}

interface BasisPanelProps {
  readonly basis: Basis;
  /** Links that lead on: to the statement in the guideline, to its trace. */
  readonly links: ReactNode;
}

/** The basis of a statement: what it says, what was read, what is unknown, the rule in plain words, its known limits. */
export function BasisPanel({ basis, links }: BasisPanelProps) {
  return (
    <div className={styles.panel}>
      <section>
        <p>{basis.statement}</p>
        <TagLine>
          <GradeTag grade={basis.grade} certainty={basis.certainty} />
          <ProvenanceChip provenance="guideline" />
        </TagLine>
        <p className={styles.stamp}>{basis.stamp}</p>
        <TagLine>{links}</TagLine>
      </section>
      <section>
        <p className={styles.status}>
          For this patient: <b>{basis.status}</b>
        </p>
        <h3>What it was read from</h3>
        <Facts facts={basis.facts} />
      </section>
      <section>
        <h3>The rule in plain words</h3>
        <p>Applies when: {basis.appliesWhen}.</p>
        {basis.metWhen === undefined ? null : <p>Met when: {basis.metWhen}.</p>}
      </section>
      <section>
        <h3>Known limits</h3>
        {basis.limits.length === 0 ? (
          <p className={styles.stamp}>The text leaves nothing open here that we had to choose.</p>
        ) : (
          basis.limits.map((limit) => (
            <p key={limit.id} className={styles.limit}>
              <b>{limit.question}</b> {limit.choice}
            </p>
          ))
        )}
        {basis.annotations.map((annotation) => (
          <AnnotationNote key={annotation.id} annotation={annotation} />
        ))}
      </section>
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly BasisFact[] }) {
  if (facts.length === 0) return <p className={styles.stamp}>It depends on no fact about the patient.</p>;
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd className={fact.isKnown ? styles.value : styles.notKnown}>{fact.value}</dd>
          {fact.source === '' ? null : <dd className={styles.source}>{fact.source}</dd>}
          {fact.note === undefined ? null : <dd className={styles.source}>{fact.note}</dd>}
          {fact.conflicts.map((conflict) => (
            <dd key={conflict.source + conflict.value} className={styles.conflict}>
              {conflict.source}: {conflict.value}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
