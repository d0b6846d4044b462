import type { EventOf, Instant } from '@ketaguide/course';
import { describeBag } from '@ketaguide/planning';
import type { Bag } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { ProvenanceChip } from '../../../parts/provenance-chip.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

type BagData = EventOf<'bag-changed'>['data'];

export interface BagFormProps {
  readonly current: Bag;
  /** The bags of the clinic's policy. */
  readonly bags: readonly Bag[];
  readonly correcting?: { readonly at: Instant; readonly data: BagData } | undefined;
  readonly now: Instant;
  readonly onSave: (data: BagData, happenedAt: Instant | undefined) => void;
}

export const bagKey = ({ drug, volume }: Bag): string => `${drug.value}/${volume.value}`;

/** The bag that hangs, or was entered, then those of the clinic. */
export const bagChoices = (current: Bag, bags: readonly Bag[]): readonly Bag[] => [
  current,
  ...bags.filter((bag) => bagKey(bag) !== bagKey(current)),
];

/** A new bag on the pump, with its lot. A second person reads it afterwards. */
export function BagForm({ current, bags, correcting, now, onSave }: BagFormProps) {
  const choices = bagChoices(current, bags);
  const [chosen, setChosen] = useState(correcting && bagKey(correcting.data.bag));
  const [lot, setLot] = useState(correcting?.data.lot ?? '');
  const [when, setWhen] = useWhen(correcting?.at);
  const bag = choices.find((candidate) => bagKey(candidate) === chosen);
  return (
    <>
      <ChoiceField
        legend={correcting === undefined ? 'New bag' : 'Bag'}
        options={choices.map((candidate) => ({ value: bagKey(candidate), label: describeBag(candidate) }))}
        value={chosen}
        onChange={setChosen}
        hint={<ProvenanceChip provenance="clinic-policy" />}
      />
      <TextEntry label="Lot" value={lot} onChange={setLot} />
      <Button
        look="primary"
        disabled={bag === undefined || when.isHeld}
        onClick={() =>
          bag !== undefined &&
          onSave(
            { bag: { drug: bag.drug, volume: bag.volume }, ...(lot.trim() === '' ? {} : { lot: lot.trim() }) },
            when.at,
          )
        }
      >
        {correcting !== undefined ? 'Go on' : bag === undefined ? 'Save new bag' : `Save new bag, ${describeBag(bag)}`}
      </Button>
      <WhenField value={when} now={now} onChange={setWhen} />
    </>
  );
}
