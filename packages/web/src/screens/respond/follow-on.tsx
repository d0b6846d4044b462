import { type FollowOnOption, followOnNames, followOnOptions, mayDo, type OfferedFollowOn } from '@ketaguide/course';
import { annotationsFor } from '@ketaguide/guideline';
import { useId } from 'react';
import { AnnotationNote } from '../../parts/annotation-note.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { TagLine } from '../../parts/tag-line.tsx';
import { dayOf } from '../../recorded-course/clock-words.ts';
import layout from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useEntered } from '../../recorded-course/use-entered.ts';
import { FollowOnNote } from './follow-on-note.tsx';
import styles from './respond.module.css';

const ownWords: Readonly<Partial<Record<FollowOnOption, string>>> = {
  'repeat-infusion': 'It is assessed and planned anew.',
  stop: 'The course stays open for later scores.',
  other: 'Say what, in the note.',
};

/** What may follow, side by side, each with what the guideline says of it and how sure that is. It gives no doses. */
export function FollowOn() {
  const { state, team, policy, now, person, record } = useRecordedCourse();
  const [chosen, enter] = useEntered(state.followOn?.data.option);
  const name = useId();
  const options = followOnOptions(state, { people: team, asOf: dayOf(now()), policy });
  const mayChoose = person !== undefined && mayDo(person.roles, 'choose-follow-on');
  const isOpen = options.every((option) => option.isOpen);
  return (
    <section aria-label="What may follow">
      <div className={layout.heading}>
        <h2>What may follow</h2>
        <span className="small muted">The guideline speaks about responders. It gives no doses.</span>
      </div>
      {isOpen ? null : <p>Before a positive response is recorded, the guideline’s options can be read, not chosen.</p>}
      <div className={styles.options}>
        {options.map((option) => (
          <Option
            key={option.option}
            offered={option}
            group={name}
            isChosen={chosen === option.option}
            mayChoose={mayChoose}
            onChoose={() => {
              enter(option.option);
              void record([{ type: 'follow-on-chosen', data: { option: option.option } }]);
            }}
          />
        ))}
      </div>
      {state.followOn === undefined ? null : (
        <FollowOnNote
          // Another choice begins without a note: it was written about the one before.
          key={state.followOn.data.option}
          followOn={state.followOn}
          mayChoose={mayChoose}
        />
      )}
    </section>
  );
}

interface OptionProps {
  readonly offered: OfferedFollowOn;
  readonly group: string;
  readonly isChosen: boolean;
  readonly mayChoose: boolean;
  readonly onChoose: () => void;
}

function Option({ offered: { option, result, isOpen }, group, isChosen, mayChoose, onChoose }: OptionProps) {
  const recommendation = result?.recommendation;
  return (
    <div className={isOpen ? styles.option : `${styles.option} ${styles.notYet}`}>
      <label>
        <b>{followOnNames[option]}</b>
        <input type="radio" name={group} checked={isChosen} disabled={!isOpen || !mayChoose} onChange={onChoose} />
      </label>
      {recommendation === undefined ? (
        <p>{ownWords[option]}</p>
      ) : (
        <>
          <TagLine>
            <GradeTag grade={recommendation.grade} certainty={recommendation.certainty} />
            <ProvenanceChip provenance="guideline" />
          </TagLine>
          <p>{recommendation.statement}</p>
          {annotationsFor(recommendation.id).map((annotation) => (
            <AnnotationNote key={annotation.id} annotation={annotation} />
          ))}
        </>
      )}
    </div>
  );
}
