import type { Instant } from '@ketaguide/course';
import { useState } from 'react';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { BagForm, type BagFormProps } from './bag-form.tsx';
import { BolusForm, type BolusFormProps } from './bolus-form.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { PauseForm, type PauseFormProps } from './pause-form.tsx';
import { RateForm, type RateFormProps } from './rate-form.tsx';

interface RatePanelProps {
  readonly rate: Omit<RateFormProps, 'now'>;
  readonly pause: Omit<PauseFormProps, 'now'>;
  readonly bag: Omit<BagFormProps, 'now'>;
  readonly bolus: Omit<BolusFormProps, 'now'>;
  readonly now: Instant;
  readonly onClose: () => void;
}

type Part = 'rate' | 'pause' | 'bag' | 'bolus';

/** Everything that is done to the pump but stopping it. */
export function RatePanel({ rate, pause, bag, bolus, now, onClose }: RatePanelProps) {
  const [part, setPart] = useState<Part>(pause.isPaused ? 'pause' : 'rate');
  const parts: readonly { readonly value: Part; readonly label: string }[] = [
    { value: 'rate', label: 'Rate' },
    { value: 'pause', label: pause.isPaused ? 'Resume' : 'Pause' },
    { value: 'bag', label: 'Bag' },
    { value: 'bolus', label: 'Bolus' },
  ];
  return (
    <EntryPanel title="Change the rate" onClose={onClose}>
      <ChoiceField
        legend="What changes?"
        legendHidden
        options={parts}
        value={part}
        onChange={(value) => setPart(parts.find((known) => known.value === value)?.value ?? 'rate')}
      />
      {part === 'rate' ? <RateForm {...rate} now={now} /> : null}
      {part === 'pause' ? <PauseForm {...pause} now={now} /> : null}
      {part === 'bag' ? <BagForm {...bag} now={now} /> : null}
      {part === 'bolus' ? <BolusForm {...bolus} now={now} /> : null}
    </EntryPanel>
  );
}
