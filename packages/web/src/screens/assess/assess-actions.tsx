import { findingById } from '@ketaguide/guideline';
import { useCallback, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerCount } from '../../case/answer-sheet.ts';
import type { CaseHeading } from '../../case/case-heading.ts';
import { undoable } from '../../case/case-state.ts';
import { clockTime } from '../../case/clock.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import { useUndoKey } from '../../case/use-undo-key.ts';
import { ActionBar } from '../../parts/action-bar.tsx';
import { Button, buttonClasses } from '../../parts/button.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';
import { ConfirmDialog } from '../../shell/confirm-dialog.tsx';
import { CopyButton } from '../../shell/copy-button.tsx';
import { count } from '../../words/count.ts';
import styles from './assess-actions.module.css';
import type { AssessView } from './view/assess-view.ts';
import { chartText } from './view/chart-text.ts';
import { openWords, planWords } from './view/counts.ts';

interface AssessActionsProps {
  readonly view: AssessView;
  readonly heading: CaseHeading;
  readonly onShowBasis: () => void;
}

/** What can be done with the assessment: take back, clear, print, copy for the chart, and go on to the plan. */
export function AssessActions({ view, heading, onShowBasis }: AssessActionsProps) {
  const current = useCurrentCase();
  const { sheet, openCase, change } = current;
  const announce = useAnnounce();
  const [location] = useLocation();
  const [isClearing, setIsClearing] = useState(false);
  const undoes = undoable(current);
  const answers = answerCount(sheet);
  const undoWords =
    undoes === undefined ? '' : undoes === 'all' ? 'the clearing of all answers' : findingById(undoes).name;
  const undo = useCallback(() => {
    if (undoes === undefined) return;
    change({ kind: 'undo' });
    announce(`Undone: ${undoWords}.`);
  }, [undoes, undoWords, change, announce]);
  useUndoKey(undo);

  return (
    <>
      <ActionBar
        actions={
          <>
            <Button look="text" className={styles.basis} onClick={onShowBasis}>
              Basis
            </Button>
            <Button className={styles.print} onClick={() => window.print()}>
              Print
            </Button>
            <Link href={location.replace(/\/assess$/, '/plan')} className={buttonClasses('primary')}>
              {planWords(view)}
            </Link>
          </>
        }
      >
        <span>{openWords(view, sheet)}</span>
        {view.reasonsNeeded === 0 ? null : (
          <span className={styles.wide}>
            {count(view.reasonsNeeded, 'answer differs', 'answers differ')} from the record without a reason
          </span>
        )}
        <CopyButton
          look="link"
          label="Copy for chart"
          done="Copied for the chart"
          text={() => chartText({ view, sheet, openCase, heading, at: clockTime() })}
        />
        {undoes === undefined ? null : (
          <Button look="link" onClick={undo} aria-keyshortcuts="Control+Z Meta+Z">
            Undo<span className={styles.what}>: {undoWords}</span>
          </Button>
        )}
        {answers === 0 ? null : (
          <Button look="link" onClick={() => setIsClearing(true)}>
            Clear <span className={styles.what}>answers</span>
          </Button>
        )}
      </ActionBar>
      <ConfirmDialog
        opened={isClearing}
        title={`Clear ${count(answers, 'answer')}?`}
        confirm={`Clear ${count(answers, 'answer')}`}
        keep="Keep them"
        onConfirm={() => {
          change({ kind: 'clear' });
          setIsClearing(false);
          announce('All answers cleared.');
        }}
        onKeep={() => setIsClearing(false)}
      >
        What the record says stays. You can undo this as long as the page is open.
      </ConfirmDialog>
    </>
  );
}
