import type { EventOf, Instant } from '@ketaguide/course';
import { describeBag } from '@ketaguide/planning';
import type { Bag } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { ProvenanceChip } from '../../../parts/provenance-chip.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import { WhenField } from './when-field.tsx';

export interface BagFormProps {
  readonly current: Bag;
  /** The bags of the clinic's policy. */
  readonly bags: readonly Bag[];
  readonly now: Instant;
  readonly onSave: (data: EventOf<'bag-changed'>['data'], happenedAt: Instant | undefined) => void;
}

const key = ({ drug, volume }: Bag): string => `${drug.value}/${volume.value}`;

/** A new bag on the pump, with its lot. A second person reads it afterwards. */
export function BagForm({ current, bags, now, onSave }: BagFormProps) {
  const choices = [current, ...bags.filter((bag) => key(bag) !== key(current))];
  const [chosen, setChosen] = useState<string>();
  const [lot, setLot] = useState('');
  const [at, setAt] = useState<Instant>();
  const bag = choices.find((candidate) => key(candidate) === chosen);
  return (
    <>
      <ChoiceField
        legend="New bag"
        options={choices.map((candidate) => ({ value: key(candidate), label: describeBag(candidate) }))}
        value={chosen}
        onChange={setChosen}
        hint={<ProvenanceChip provenance="clinic-policy" />}
      />
      <TextEntry label="Lot" value={lot} onChange={setLot} />
      <Button
        look="primary"
        disabled={bag === undefined}
        onClick={() =>
          bag !== undefined &&
          onSave({ bag: { drug: bag.drug, volume: bag.volume }, ...(lot.trim() === '' ? {} : { lot: lot.trim() }) }, at)
        }
      >
        {bag === undefined ? 'Save new bag' : `Save new bag, ${describeBag(bag)}`}
      </Button>
      <WhenField value={at} now={now} onChange={setAt} />
    </>
  );
}
