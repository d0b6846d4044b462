import { useState } from 'react';
import { Link } from 'wouter';
import { useCurrentCase } from '../../case/current-case.tsx';
import { AnnotationNote } from '../../parts/annotation-note.tsx';
import { Button } from '../../parts/button.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { TagLine } from '../../parts/tag-line.tsx';
import { statementPath } from '../guideline/paths.ts';
import { AnswerField } from './answer-field.tsx';
import type { BasisSelection } from './basis-selection.tsx';
import { ConflictNote } from './conflict-note.tsx';
import styles from './evidence-section.module.css';
import { Hints } from './hints.tsx';
import { type AssessView, newerEvidence } from './view/assess-view.ts';
import { headlineOf } from './view/headline.ts';

interface EvidenceSectionProps {
  readonly view: AssessView;
  readonly basis: BasisSelection;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
}

/** The first thing that anybody reads: how good the evidence is for this pain, in one line. */
export function EvidenceSection({ view, basis, heading }: EvidenceSectionProps) {
  const { giveAnswer, openCase } = useCurrentCase();
  const hasRecord = openCase.record !== undefined;
  const { evidence, pain, notices } = view;
  // Once it was asked, the question stays until it is closed: it does not vanish under the hand that answers.
  const [isOpen, setIsOpen] = useState(!pain.isKnown);
  const isAsking = isOpen || !pain.isKnown;
  return (
    <section aria-labelledby="evidence">
      <p className={styles.eyebrow}>Evidence for this pain</p>
      <h1 id="evidence" tabIndex={-1} ref={heading}>
        {headlineOf(view)}
      </h1>
      <p className="muted">
        {pain.isKnown ? `${pain.value}. ${pain.source}. ` : 'Answer this to see the evidence. '}
        {pain.isKnown ? (
          <Button look="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Close' : 'Change'}
          </Button>
        ) : null}
      </p>
      {pain.note === undefined ? null : <p className="small muted">On record as: {pain.note}</p>}
      {evidence === undefined ? null : <EvidenceTags result={evidence} basis={basis} />}
      <ConflictNote row={pain} onAnswer={(answer) => giveAnswer('target-pain', answer)} />
      {notices.map((notice) => (
        <p key={notice.code} className={styles.notice}>
          {notice.text}
        </p>
      ))}
      {isAsking ? (
        <div className={styles.ask} id="ask-target-pain">
          {hasRecord ? <p className="small muted">{pain.finding.help}</p> : null}
          <Hints finding={pain.finding} hints={pain.hints} />
          <AnswerField
            finding={pain.finding}
            given={pain.given}
            onAnswer={(answer) => giveAnswer('target-pain', answer)}
          />
        </div>
      ) : null}
      {evidence === undefined ? null : <NewestEvidence result={evidence} basis={basis} />}
    </section>
  );
}

type Evidence = NonNullable<AssessView['evidence']>;

function EvidenceTags({ result, basis }: { readonly result: Evidence; readonly basis: BasisSelection }) {
  const { id, grade, certainty } = result.recommendation;
  return (
    <TagLine>
      <GradeTag grade={grade} certainty={certainty} />
      <ProvenanceChip provenance="guideline" />
      <Link href={statementPath(id)}>Read the statement</Link>
      {basis.shown === id ? null : (
        <Button look="link" onClick={() => basis.show(id)}>
          Show its basis
        </Button>
      )}
    </TagLine>
  );
}

function NewestEvidence({ result, basis }: { readonly result: Evidence; readonly basis: BasisSelection }) {
  const { id } = result.recommendation;
  const { newest, more } = newerEvidence(id);
  if (newest === undefined) return null;
  return (
    <AnnotationNote annotation={newest} withKind>
      {more === 0 ? null : (
        <Button look="link" onClick={() => basis.show(id)}>
          {more} more in the basis
        </Button>
      )}
    </AnnotationNote>
  );
}
