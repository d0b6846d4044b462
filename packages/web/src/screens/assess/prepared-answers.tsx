import { askedFindingById } from '@ketaguide/guideline';
import { clockTime } from '../../case/clock.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import { Button } from '../../parts/button.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';
import styles from './settle-first.module.css';

/** A sample patient's clinic has asked some questions already: their answers can be entered in one tap, and undone. */
export function PreparedAnswers() {
  const { openCase, sheet, change } = useCurrentCase();
  const announce = useAnnounce();
  const left = Object.entries(openCase.prepared ?? {}).flatMap(([id, value]) => {
    const finding = askedFindingById(id)?.id;
    return finding === undefined || sheet[finding] !== undefined ? [] : [{ finding, value }];
  });
  if (left.length === 0) return null;
  const enter = () => {
    for (const { finding, value } of left) {
      change({ kind: 'answer', finding, answer: { kind: 'known', value, at: clockTime() } });
    }
    announce(`${left.length} answers entered.`);
  };
  return (
    <Button look="text" className={styles.putAway} onClick={enter}>
      Enter the {left.length} answers of this sample’s clinic
    </Button>
  );
}
