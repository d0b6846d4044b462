import { infusionOf, mayDo } from '@ketaguide/course';
import { amountInWords, describeBag } from '@ketaguide/planning';
import { useState } from 'react';
import { journal } from '../journal/app-journal.ts';
import { useCourse } from '../journal/use-course.ts';
import { Button } from '../parts/button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { timeOfDay } from '../recorded-course/clock-words.ts';
import { nameOf, useRecordedCourse } from '../recorded-course/recorded-course.tsx';
import { useAnnounce } from '../shell/announcer.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { keepTogether } from '../words/keep-together.ts';
import styles from './refused-starts.module.css';
import { earlierStart, type RefusedStart, settledStart, type WhatHappened } from './settled-start.ts';

/** Every start of this course that the server did not take, until somebody who was there says what happened. */
export function RefusedStarts() {
  const { course } = useRecordedCourse();
  const { refused } = useCourse(course);
  const starts = refused.flatMap(({ event, refusal }): readonly RefusedStart[] =>
    event.type === 'started' ? [{ event, because: refusal?.message ?? '' }] : [],
  );
  return starts.map((start) => <StartNotTaken key={start.event.id} start={start} />);
}

function StartNotTaken({ start }: { readonly start: RefusedStart }) {
  const recorded = useRecordedCourse();
  const announce = useAnnounce();
  const [isConfirming, setIsConfirming] = useState(false);
  const { event, because } = start;
  const { course, person, state } = recorded;
  const time = timeOfDay(event.happenedAt);
  const running = infusionOf(state, event.infusion)?.started;
  const mayNote = person !== undefined && mayDo(person.roles, 'record-infusion');
  const mayStart = person !== undefined && mayDo(person.roles, 'start-infusion');
  const removing: WhatHappened = running === undefined ? 'not-started' : 'same-start';
  const earlier = running && earlierStart(start, running);
  const correct = async () => {
    await journal.replace(course, event.id, earlier ?? []);
    announce('Saved.');
  };
  const settle = async (what: WhatHappened) => {
    setIsConfirming(false);
    const by = { isOwn: event.author === person?.id, enteredBy: nameOf(recorded, event.author) };
    await journal.replace(course, event.id, settledStart(start, what, by));
    announce('Saved.');
  };
  return (
    <section className={`${styles.refused} no-print`} aria-label={`The start of ${time}`}>
      <div role="alert">
        <h2>
          <Glyph mark="stop" className={styles.glyph} /> The start of {time} is not in the record
        </h2>
      </div>
      <p>
        Entered by {nameOf(recorded, event.author)}: {amountInWords(event.data.rate)} from {describeBag(event.data.bag)}
        . It was not taken: {keepTogether(because)}
      </p>
      <p>
        {running === undefined
          ? 'Say what happened at the pump. Until then nothing is counted as given.'
          : `The infusion is in the record, started ${timeOfDay(running.happenedAt)} at ${amountInWords(running.data.rate)}.`}
      </p>
      <div className={styles.choices}>
        {running === undefined ? (
          <>
            <Button disabled={!mayStart} onClick={() => void settle('started')}>
              It was started: keep it in the record
            </Button>
            <Button disabled={!mayNote} onClick={() => setIsConfirming(true)}>
              The pump was not started
            </Button>
          </>
        ) : (
          <>
            {earlier === undefined ? null : (
              <Button disabled={!mayStart} onClick={() => void correct()}>
                It ran from {time} on: correct the start
              </Button>
            )}
            <Button disabled={!mayNote} onClick={() => setIsConfirming(true)}>
              It is the same start
            </Button>
          </>
        )}
        {mayStart && mayNote ? null : <p className="small muted">It takes somebody who may start an infusion.</p>}
      </div>
      <ConfirmDialog
        opened={isConfirming}
        title={removing === 'not-started' ? 'Was the pump not started?' : 'Is it the same start?'}
        confirm={removing === 'not-started' ? 'The pump was not started' : 'It is the same start'}
        keep="Keep the entry"
        onConfirm={() => void settle(removing)}
        onKeep={() => setIsConfirming(false)}
      >
        The entry of {time} is taken off this device. A note in the record says that it was there, and why it is not
        kept.
      </ConfirmDialog>
    </section>
  );
}
