import { useCallback, useEffect, useRef, useState } from 'react';
import { journal } from '../journal/app-journal.ts';
import { stateOf } from '../journal/course-state.ts';
import { openDeviceStore } from '../journal/open-device-store.ts';
import { peopleStore } from '../people/app-people.ts';
import { timeOfDay } from '../recorded-course/clock-words.ts';
import { sessionStore } from '../session/app-session.ts';
import { type AnswerSheet, withAnswer } from './answer-sheet.ts';
import { answersToTakeOver, contestedAnswers } from './answers-of-others.ts';
import { changedAnswers } from './course-case.ts';
import { useCurrentCase } from './current-case.tsx';
import { useCurrentPlan } from './current-plan.tsx';
import { draftName, keptDraft } from './kept-draft.ts';
import type { Signature } from './plan-state.ts';
import { signatureStanding } from './signature-standing.ts';

/** Keeps in the record what is answered and signed in Assess and Plan while their case is a course. */
export default function CourseRecorder() {
  useRecordedAnswers();
  const takenUp = useKeptDraft();
  useRecordedSignature(takenUp);
  useSignatureStanding();
  return null;
}

/** What of the sheet is in the record, or on its way there. */
interface RecordedSheet {
  readonly number: number;
  sheet: AnswerSheet;
  /** How many answers are on their way to the journal: until they are there, it says less than the sheet. */
  onTheirWay: number;
}

function useRecordedAnswers(): void {
  const { openCase, sheet, contested, change } = useCurrentCase();
  const { course, number } = openCase;
  const recorded = useRef<RecordedSheet>(undefined);
  const shown = useRef(contested);
  shown.current = contested;

  /** Takes over what others answered, and says where two answers stand against each other. */
  const look = useCallback(() => {
    const here = recorded.current;
    const events = course === undefined ? undefined : journal.course(course)?.events;
    if (here === undefined || events === undefined || here.onTheirWay > 0) return;
    const open = contestedAnswers(events);
    if (JSON.stringify(open) !== JSON.stringify(shown.current)) change({ kind: 'contested', contested: open });
    const answers = answersToTakeOver(here.sheet, stateOf(events), events, open);
    if (answers.length === 0) return;
    for (const { finding, answer } of answers) here.sheet = withAnswer(here.sheet, finding, answer);
    change({ kind: 'take-over', answers });
  }, [course, change]);

  useEffect(() => {
    const before = recorded.current;
    if (course === undefined || before?.number !== number) {
      // What a case was opened with is in the record already.
      recorded.current = { number, sheet, onTheirWay: 0 };
      look();
      return;
    }
    const entries = changedAnswers(before.sheet, sheet);
    before.sheet = sheet;
    if (entries.length === 0) return;
    before.onTheirWay += 1;
    void journal
      .record(course, entries)
      .catch(() => undefined)
      .then(() => {
        before.onTheirWay -= 1;
        if (recorded.current === before) look();
      });
  }, [course, number, sheet, look]);

  useEffect(() => (course === undefined ? undefined : journal.subscribe(look)), [course, look]);
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
    if (course === undefined || signature === undefined) return;
    // What has become of it in the record is no other signature.
    if (before?.plan === signature.plan && before.unsigned === signature.unsigned) return;
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

/** A signature stands once the record has it; until then, and when it is refused, Plan says so. */
function useSignatureStanding(): void {
  const { course } = useCurrentCase().openCase;
  const { signature, change } = useCurrentPlan(false);
  useEffect(() => {
    if (course === undefined || signature === undefined || signature.unsigned !== undefined) return;
    const look = () => {
      const held = journal.course(course);
      const standing = held && signatureStanding(held, signature.plan.signedAt);
      if (standing === undefined || JSON.stringify(standing) === JSON.stringify(signature.standing)) return;
      change({ kind: 'standing', standing });
    };
    look();
    return journal.subscribe(look);
  }, [course, signature, change]);
}
