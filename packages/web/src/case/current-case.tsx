import type { FindingId } from '@ketaguide/guideline';
import { createContext, type Dispatch, type ReactNode, useContext, useEffect, useMemo, useReducer } from 'react';
import { answerCount, type GivenAnswer, whyRefused, withAnswer } from './answer-sheet.ts';
import { blankCase, type CaseChange, type CaseState, changeCase } from './case-state.ts';
import { clockTime, today } from './clock.ts';

/** An answer before the clock has stamped it. */
export type NewAnswer = GivenAnswer extends infer Given
  ? Given extends GivenAnswer
    ? Omit<Given, 'at'>
    : never
  : never;

interface CurrentCase extends CaseState {
  readonly change: Dispatch<CaseChange>;
  /** Gives an answer, or withdraws it. Says why when the definition does not take it; nothing changes then. */
  readonly giveAnswer: (finding: FindingId, answer: NewAnswer | undefined) => string | undefined;
}

const CaseContext = createContext<CurrentCase | undefined>(undefined);

/** Holds the open case for all screens. Nothing of it is written anywhere, unless it is a course. */
export function CaseProvider({ children }: { readonly children: ReactNode }) {
  const [state, change] = useReducer(changeCase, undefined, () => blankCase(today(), clockTime()));
  useWarningBeforeLeaving(answerCount(state.sheet) > 0 && state.openCase.course === undefined);
  const current = useMemo<CurrentCase>(
    () => ({
      ...state,
      change,
      giveAnswer: (finding, answer) => {
        const stamped = answer === undefined ? undefined : { ...answer, at: clockTime() };
        const refusal = whyRefused(withAnswer(state.sheet, finding, stamped));
        if (refusal === undefined) change({ kind: 'answer', finding, answer: stamped });
        return refusal;
      },
    }),
    [state],
  );
  return <CaseContext value={current}>{children}</CaseContext>;
}

export function useCurrentCase(): CurrentCase {
  const current = useContext(CaseContext);
  if (current === undefined) throw new Error('useCurrentCase needs a CaseProvider around it');
  return current;
}

/** What was entered exists on this page only, so closing it asks first. */
export function useWarningBeforeLeaving(hasAnswers: boolean): void {
  useEffect(() => {
    if (!hasAnswers) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasAnswers]);
}
