import { type AskedFinding, type FindingId, recommendationById } from '@ketaguide/guideline';
import type { ReactNode } from 'react';
import type { AnswerSheet } from '../../case/answer-sheet.ts';
import type { NewAnswer } from '../../case/current-case.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { TagLine } from '../../parts/tag-line.tsx';
import { keepTogether } from '../../words/keep-together.ts';
import { AnswerField } from '../assess/answer-field.tsx';
import styles from './people-section.module.css';

/** What a rate asks for under its title, with the guideline's statement on the setting. */
export function SettingCard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const setting = recommendationById('personnel.setting');
  return (
    <div className={styles.card} id="setting-card">
      <h2>{title}</h2>
      {setting === undefined ? null : (
        <>
          <p>{keepTogether(setting.statement)}</p>
          <TagLine>
            <GradeTag grade={setting.grade} certainty={setting.certainty} />
            <ProvenanceChip provenance="guideline" />
          </TagLine>
        </>
      )}
      {children}
    </div>
  );
}

interface AskedQuestionsProps {
  readonly questions: readonly {
    readonly finding: AskedFinding;
    /** What is known of it from elsewhere, with its source. */
    readonly known?: string | undefined;
  }[];
  /** What was answered. */
  readonly sheet: AnswerSheet;
  readonly onAnswer: (finding: FindingId, answer: NewAnswer | undefined) => string | undefined;
}

/** The questions on people and setting, each answered in place. */
export function AskedQuestions({ questions, sheet, onAnswer }: AskedQuestionsProps) {
  return (
    <ul className={styles.questions}>
      {questions.map(({ finding, known }) => (
        <li key={finding.id} className={styles.question}>
          <p>
            {finding.ask}
            {known === undefined ? null : <span className={styles.known}>{known}</span>}
          </p>
          <AnswerField
            finding={finding}
            given={sheet[finding.id]}
            onAnswer={(answer) => onAnswer(finding.id, answer)}
          />
        </li>
      ))}
    </ul>
  );
}
