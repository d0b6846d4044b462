import { useEffect, useRef, useState } from 'react';
import { journal } from '../journal/app-journal.ts';
import { stateOf } from '../journal/course-state.ts';
import { openDeviceStore } from '../journal/open-device-store.ts';
import { peopleStore } from '../people/app-people.ts';
import { timeOfDay } from '../recorded-course/clock-words.ts';
import { sessionStore } from '../session/app-session.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { changedAnswers } from './course-case.ts';
import { useCurrentCase } from './current-case.tsx';
import { useCurrentPlan } from './current-plan.tsx';
import { draftName, keptDraft } from './kept-draft.ts';
import type { Signature } from './plan-state.ts';

/** Keeps in the record what is answered and signed in Assess and Plan while their case is a course. */
export default function CourseRecorder() {
  useRecordedAnswers();
  const takenUp = useKeptDraft();
  useRecordedSignature(takenUp);
  return null;
}

function useRecordedAnswers(): void {
  const { openCase, sheet } = useCurrentCase();
  const { course, number } = openCase;
  const recorded = useRef<{ readonly number: number; readonly sheet: AnswerSheet }>(undefined);
  useEffect(() => {
    const before = recorded.current;
    recorded.current = { number, sheet };
    // What a case was opened with is in the record already.
    if (course === undefined || before?.number !== number) return;
    const entries = changedAnswers(before.sheet, sheet);
    if (entries.length > 0) void journal.record(course, entries);
  }, [course, number, sheet]);
}

/** Which case the kept draft was put back into, and how many steps that took. */
interface TakenUp {
  readonly number: number;
  readonly steps: number;
}

/**
 * Puts back what was typed for the plan, and the signature that holds; keeps what is typed from then on, as it was
 * typed, on this device only.
 */
function useKeptDraft(): TakenUp | undefined {
  const { openCase } = useCurrentCase();
  const { course, number } = openCase;
  const { change, draft } = useCurrentPlan(false);
  const [takenUp, setTakenUp] = useState<TakenUp>();
  const putBack = useRef(change);
  putBack.current = change;

  useEffect(() => {
    if (course === undefined) return;
    let isCurrent = true;
    const takeUp = async () => {
      const kept = await keptDraft(await openDeviceStore(), course);
      if (!isCurrent) return;
      if (kept !== undefined) {
        putBack.current({ kind: 'edit', change: kept, what: 'Plan taken up again', answerSteps: 0 });
        const signed = stateOf(journal.course(course)?.events ?? []).infusions.at(-1)?.plan;
        if (signed !== undefined) {
          const author = peopleStore.state().find(({ id }) => id === signed.author)?.name ?? signed.author;
          putBack.current({ kind: 'sign', plan: { ...signed.data.plan, author }, at: timeOfDay(signed.happenedAt) });
        }
      }
      setTakenUp({ number, steps: kept === undefined ? 0 : 1 });
    };
    void takeUp();
    return () => {
      isCurrent = false;
    };
  }, [course, number]);

  const isTakenUp = takenUp?.number === number;
  useEffect(() => {
    if (course === undefined || !isTakenUp) return;
    void openDeviceStore().then((device) => device.set(draftName(course), draft).catch(() => undefined));
  }, [course, draft, isTakenUp]);
  return isTakenUp ? takenUp : undefined;
}

function useRecordedSignature(takenUp: TakenUp | undefined): void {
  const { openCase, past: answers } = useCurrentCase();
  const { course } = openCase;
  const { signature, past } = useCurrentPlan(false);
  const recorded = useRef<Signature>(undefined);
  const steps = takenUp?.steps ?? 0;
  const isTouched = past.length > steps || answers.length > 0;

  useEffect(() => {
    const before = recorded.current;
    recorded.current = signature;
    if (course === undefined || signature === undefined || before === signature) return;
    const person = sessionStore.state()?.person?.id;
    const infusion = stateOf(journal.course(course)?.events ?? []).infusions.at(-1);
    if (person === undefined || infusion === undefined) return;
    if (signature.unsigned === undefined) {
      // The one that was put back is in the record already.
      if (infusion.plan?.data.plan.signedAt === signature.plan.signedAt) return;
      const plan = { ...signature.plan, author: person };
      void journal.record(course, [{ infusion: infusion.id, type: 'plan-signed', data: { plan } }]);
    } else if (isTouched && infusion.plan !== undefined && infusion.started === undefined) {
      const { because } = signature.unsigned;
      void journal.record(course, [{ infusion: infusion.id, type: 'plan-unsigned', data: { because } }]);
    }
  }, [course, signature, isTouched]);
}
