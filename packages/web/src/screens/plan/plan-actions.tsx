import { findingById, rulesVersion } from '@ketaguide/guideline';
import { signPlan } from '@ketaguide/planning';
import { useCallback } from 'react';
import { undoable } from '../../case/case-state.ts';
import { clockTime, dateTime } from '../../case/clock.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import type { useCurrentPlan } from '../../case/current-plan.tsx';
import { useUndoKey } from '../../case/use-undo-key.ts';
import { ActionBar } from '../../parts/action-bar.tsx';
import { Button } from '../../parts/button.tsx';
import { useSession } from '../../session/app-session.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { keepTogether } from '../../words/keep-together.ts';
import styles from './plan-actions.module.css';
import { hero } from './view/hero.ts';
import type { PlanView } from './view/plan-view.ts';
import { author, keptWords, signatureWords, signedWords, signView } from './view/sign-view.ts';

interface PlanActionsProps {
  readonly view: PlanView;
  readonly current: ReturnType<typeof useCurrentPlan>;
  readonly isScratchpad: boolean;
  readonly onShowChecks: () => void;
}

/** Undo, print, sign. */
export function PlanActions({ view, current, isScratchpad, onShowChecks }: PlanActionsProps) {
  const announce = useAnnounce();
  const { undo, what } = useUndo(current, isScratchpad);
  const signing = signView(view, hero(view), current.signature);
  const { course } = useCurrentCase().openCase;
  const isKept = course !== undefined && !isScratchpad;
  const signer = useSession()?.person?.name;
  const sign = () => {
    if (view.plan === undefined) return;
    const signedBy = { signedAt: dateTime(), author: (isKept ? signer : undefined) ?? author };
    current.change({ kind: 'sign', plan: signPlan(view.plan, signedBy), at: clockTime() });
    announce(`The plan is signed. ${keptWords(isKept)}`);
  };
  const { signature } = current;
  return (
    <ActionBar
      actions={
        <>
          <Button look="text" className={styles.checks} onClick={onShowChecks}>
            Checks
          </Button>
          <Button className={styles.print} onClick={() => window.print()}>
            Print
          </Button>
          <Button look="primary" disabled={!signing.canSign} onClick={sign} aria-describedby="sign-first">
            {signing.isSigned ? signedWords(signature, isKept) : signing.act}
          </Button>
        </>
      }
    >
      <span id="sign-first" role="status" className={styles.state}>
        {signature === undefined ? '' : `${signatureWords(signature, isKept)} `}
        {signing.first === undefined
          ? signing.isSigned
            ? ''
            : `Signing freezes inputs, reasons and rules ${rulesVersion}. ${keptWords(isKept)}`
          : keepTogether(signing.first)}
      </span>
      {what === undefined ? null : (
        <Button look="link" onClick={undo} aria-keyshortcuts="Control+Z Meta+Z">
          Undo<span className={styles.what}>: {what}</span>
        </Button>
      )}
    </ActionBar>
  );
}

/** Takes back the newest change: of the plan, or of an answer about people and setting. */
function useUndo(current: PlanActionsProps['current'], isScratchpad: boolean) {
  const currentCase = useCurrentCase();
  const { change: changeCase, past: answers } = currentCase;
  const { change, past } = current;
  const announce = useAnnounce();
  const last = past.at(-1);
  const answer = isScratchpad ? undefined : undoable(currentCase);
  const isAnswerNewer = answer !== undefined && answers.length > (last?.answerSteps ?? 0);
  const answerWords = answer === 'all' ? 'the clearing of all answers' : answer && findingById(answer).name;
  const what = isAnswerNewer ? answerWords : last?.what;
  const undo = useCallback(() => {
    if (what === undefined) return;
    if (isAnswerNewer) changeCase({ kind: 'undo' });
    else change({ kind: 'undo' });
    announce(`Undone: ${what}.`);
  }, [what, isAnswerNewer, changeCase, change, announce]);
  useUndoKey(undo);
  return { undo, what };
}
