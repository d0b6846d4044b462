import type { AnyEntry, StatedReason, VitalSigns } from '@ketaguide/course';
import { amountInWords, type ClinicPolicy, describeBag, type PolicyChoice, vitalSigns } from '@ketaguide/planning';
import { formatNumber } from '@ketaguide/quantities';
import { choiceWords } from '../entries/stated-choice.ts';

export interface EntryWords {
  /** What happened. */
  readonly what: string;
  /** Why, or what was done. */
  readonly why: string | undefined;
}

/** One entry of an infusion in words; undefined for the kinds that the list of events leaves out. */
export function entryWords(entry: AnyEntry, policy: ClinicPolicy): EntryWords | undefined {
  const because = (reason: StatedReason, choices: readonly PolicyChoice[]) => choiceWords(reason, choices);
  switch (entry.type) {
    case 'started':
      return { what: `Started at ${amountInWords(entry.data.rate)}`, why: describeBag(entry.data.bag) };
    case 'rate-changed':
      return { what: `Rate to ${amountInWords(entry.data.rate)}`, why: because(entry.data, policy.rateChangeReasons) };
    case 'paused':
      return { what: 'Paused', why: because(entry.data, policy.rateChangeReasons) };
    case 'resumed':
      return { what: `Resumed at ${amountInWords(entry.data.rate)}`, why: undefined };
    case 'stopped':
      return { what: 'Stopped', why: because(entry.data, policy.stopReasons) };
    case 'bag-changed':
      return {
        what: `New bag, ${describeBag(entry.data.bag)}`,
        why: entry.data.lot === undefined ? undefined : `Lot ${entry.data.lot}`,
      };
    case 'bolus-given':
      return {
        what: `Bolus of ${amountInWords(entry.data.dose)} over ${amountInWords(entry.data.duration)}`,
        why: undefined,
      };
    case 'vitals-recorded':
      return vitalsWords(entry.data.signs);
    case 'adverse-event-recorded':
      return {
        what: `${choiceWords({ reason: entry.data.kind }, policy.adverseEvents)}, ${entry.data.severity}`,
        why: choiceWords({ reason: entry.data.action }, policy.actionsTaken),
      };
    case 'medicine-given':
      return {
        what: `${entry.data.name} ${entry.data.dose}, ${entry.data.route}`,
        why: entry.data.purpose === 'rescue' ? 'For an event' : 'Beforehand',
      };
    case 'note-written':
      return { what: entry.data.text, why: undefined };
    case 'read-back-entered':
      return { what: `Second check: ${entry.data.agrees ? 'the same' : 'differs'}`, why: undefined };
    case 'read-back-waived':
      return { what: 'No second person', why: entry.data.text };
    case 'waste-recorded':
      return { what: `Waste of ${amountInWords(entry.data.amount)}`, why: entry.data.disposal };
    default:
      return undefined;
  }
}

function vitalsWords(signs: VitalSigns): EntryWords {
  const reasons = new Set(Object.values(signs).flatMap((sign) => ('notObtained' in sign ? [sign.notObtained] : [])));
  const values = Object.entries(signs).flatMap(([id, sign]) =>
    'value' in sign ? [[id as keyof VitalSigns, sign.value] as const] : [],
  );
  if (values.length === 0) return { what: 'Vitals not obtained', why: [...reasons].join(', ') };
  const bp = pressureWords(signs);
  const rest = values
    .filter(([id]) => id !== 'systolic-pressure' && id !== 'diastolic-pressure')
    .map(([id, value]) => `${vitalSigns[id].label} ${vitalSigns[id].levels?.[value] ?? formatNumber(value)}`);
  return {
    what: `Vitals: ${[...(bp === undefined ? [] : [bp]), ...rest].join(', ')}`,
    why: reasons.size === 0 ? undefined : `Not all obtained: ${[...reasons].join(', ')}`,
  };
}

function pressureWords(signs: VitalSigns): string | undefined {
  const value = (id: 'systolic-pressure' | 'diastolic-pressure') => {
    const sign = signs[id];
    return sign !== undefined && 'value' in sign ? formatNumber(sign.value) : '—';
  };
  const both = `${value('systolic-pressure')}/${value('diastolic-pressure')}`;
  return both === '—/—' ? undefined : `BP ${both}`;
}
