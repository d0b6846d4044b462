import type { MgPerKg, MgPerKgPerHour, Milligrams, Minutes, Quantity, Unit } from '@ketaguide/quantities';
import type { PlannedDose } from '../dosing/planned-dose.ts';
import { type Check, check } from './check.ts';
import { amount, duration } from './in-words.ts';
import { tenFold, tenFoldWords } from './ten-fold.ts';

/** What was planned or given last, to hold the new figures against. Whatever is left out is not compared. */
export interface PreviousDose {
  readonly bolus?: MgPerKg;
  readonly rate?: MgPerKgPerHour;
  readonly duration?: Minutes;
  readonly total?: Milligrams;
}

/** A figure that is ten times the last one, or a tenth of it, said in words. */
export function tenFoldNotes(dose: PlannedDose, previous: PreviousDose): readonly Check[] {
  const figures: readonly [
    id: string,
    name: string,
    now: Quantity<Unit> | undefined,
    before: Quantity<Unit> | undefined,
  ][] = [
    ['bolus', 'Bolus', dose.bolusByWeight, previous.bolus],
    ['rate', 'Rate', dose.rateByWeight, previous.rate],
    ['duration', 'Duration', dose.duration, previous.duration],
    ['total', 'Total', dose.total, previous.total],
  ];
  return figures.flatMap(([id, name, now, before]) => {
    const slip = now && before && tenFold(now, before);
    if (slip === undefined || now === undefined || before === undefined) return [];
    return [
      check(
        { id: `ten-fold.${id}`, level: 'note', recommendation: null, provenance: 'tool-rule' },
        {
          fact: `${name}: ${inWords(now)}. The last one was ${inWords(before)}.`,
          rule: `That is ${tenFoldWords[slip]}.`,
          choice: 'Read both again.',
        },
      ),
    ];
  });
}

const inWords = ({ value, unit }: Quantity<Unit>): string =>
  unit === 'min' ? duration({ value, unit }) : amount({ value, unit });
