import type { VitalsDue } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import styles from './reminder-strip.module.css';

/** Says once, without a sound or a colour of danger, that the clinic asks for vitals. */
export function ReminderStrip({ due }: { readonly due: VitalsDue | undefined }) {
  const [seen, setSeen] = useState<string>();
  if (due?.reminder === undefined || seen === due.occasion) return null;
  return (
    <p className={styles.strip} role="status">
      {due.reminder} <ProvenanceChip provenance="clinic-policy" />
      <Button look="link" onClick={() => setSeen(due.occasion)}>
        Seen
      </Button>
    </p>
  );
}
