import { type PolicyChoice, vitalSigns } from '@ketaguide/planning';
import { formatDuration, formatNumber, formatQuantity, type Quantity, type Unit } from '@ketaguide/quantities';
import type { AnyEntry } from '../events/entry.ts';
import type { StatedReason } from '../events/infusion-entries.ts';
import { type VitalSign, type VitalSignId, type VitalSigns, vitalSignIds } from '../events/vital-signs.ts';
import { bagInWords } from './bag-in-words.ts';
import { choiceLabelOf, reasonInWords } from './choice-label.ts';
import type { SummaryContext } from './infusion-summary.ts';
import { nameOf, plain } from './summary-view.ts';

/** One thing that an entry says: "Rate", "14 mL/h". */
export interface EntryField {
  readonly label: string;
  readonly words: string;
}

export type EntryWordsContext = Pick<SummaryContext, 'policy' | 'people' | 'clock'>;

/**
 * What an entry of an infusion says, field by field, when it happened left out. Amounts have every digit that was
 * entered, so that no difference between two versions is rounded away. What cannot be corrected has no fields.
 */
export function entryFields(entry: AnyEntry, { policy, people }: EntryWordsContext): readonly EntryField[] {
  switch (entry.type) {
    case 'started':
      return [field('Rate', amount(entry.data.rate)), field('Bag', bagInWords(entry.data.bag))];
    case 'bolus-given':
      return [field('Bolus', amount(entry.data.dose)), field('Over', formatDuration(entry.data.duration, everyDigit))];
    case 'rate-changed':
      return [field('Rate', amount(entry.data.rate)), why(entry.data, policy.rateChangeReasons)];
    case 'paused':
      return [why(entry.data, policy.rateChangeReasons)];
    case 'resumed':
      return [field('Rate', amount(entry.data.rate))];
    case 'bag-changed':
      return [field('Bag', bagInWords(entry.data.bag)), ...optional('Lot', entry.data.lot)];
    case 'vitals-recorded':
      return signFields(entry.data.signs);
    case 'adverse-event-recorded': {
      const { kind, severity, action, note } = entry.data;
      return [
        field('Event', choiceLabelOf(policy.adverseEvents, kind)),
        field('Severity', severity),
        field('Done', choiceLabelOf(policy.actionsTaken, action)),
        ...optional('Note', note),
      ];
    }
    case 'medicine-given': {
      const { purpose, name, dose, route } = entry.data;
      return [
        field('Given', purpose === 'rescue' ? 'for an event' : 'beforehand'),
        field('Medicine', name),
        field('Dose', dose),
        field('Route', route),
      ];
    }
    case 'note-written':
      return [field('Note', entry.data.text)];
    case 'stopped': {
      const { pumpVolume } = entry.data;
      return [
        why(entry.data, policy.stopReasons),
        field('Pump volume', pumpVolume === null ? 'not read' : amount(pumpVolume)),
      ];
    }
    case 'waste-recorded': {
      const { amount: discarded, volume, witness, disposal } = entry.data;
      return [
        field('Discarded', amount(discarded)),
        field('Volume', volume === null ? 'not recorded' : amount(volume)),
        field('How', disposal),
        field('Witness', nameOf(witness, people)),
      ];
    }
    default:
      return [];
  }
}

const field = (label: string, words: string): EntryField => ({ label, words });

const optional = (label: string, words: string | undefined): readonly EntryField[] =>
  words === undefined || words === '' ? [] : [field(label, words)];

const why = (reason: StatedReason, choices: readonly PolicyChoice[]): EntryField =>
  field('Reason', reasonInWords(reason, choices));

const everyDigit = { ...plain, maximumFractionDigits: 20 };

const amount = (value: Quantity<Unit>): string => formatQuantity(value, everyDigit);

const signFields = (signs: VitalSigns): readonly EntryField[] =>
  vitalSignIds.flatMap((id) => {
    const sign = signs[id];
    return sign === undefined ? [] : [field(vitalSigns[id].label, signInWords(id, sign))];
  });

/** "82 per min", "Drowsy, wakes to voice", "not obtained: probe off". */
export function signInWords(id: VitalSignId, sign: VitalSign): string {
  if ('notObtained' in sign) return `not obtained: ${sign.notObtained}`;
  const { unit, levels } = vitalSigns[id];
  const number = formatNumber(sign.value, everyDigit);
  if (unit === '') return levels?.[sign.value] ?? number;
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}
