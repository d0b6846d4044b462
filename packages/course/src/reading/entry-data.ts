import { type ListedMedicine, measureById, measures } from '@ketaguide/guideline';
import { InvalidValueError, jsonObject } from '@ketaguide/quantities';
import type { EventOf, EventType } from '../events/course-event.ts';
import { readBackIdentities } from '../events/infusion-entries.ts';
import { type VitalSign, type VitalSigns, vitalSignIds } from '../events/vital-signs.ts';
import {
  anyText,
  boolean,
  finiteNumber,
  listOf,
  objectOf,
  oneOf,
  onlyTrue,
  orNull,
  quantityIn,
  type Reader,
  text,
} from './fields.ts';
import { findingId, knownValue, recordedFindings } from './findings.ts';
import { signedPlan } from './signed-plan.ts';
import { date, day, instant, uuid } from './times-and-ids.ts';

type DataReaders = { readonly [type in EventType]: Reader<EventOf<type>['data']> };

const stated = { reason: text };
const statedText = { text: anyText };
/** A day: whatever runs longer is an infusion. */
const longestBolus = 1_440;

const itemState = oneOf(['yes', 'no', 'cannot-confirm']);
const readBackPurpose = oneOf(['start', 'new-bag', 'rate-above-threshold']);
const bag = objectOf({
  drug: quantityIn('mg', { moreThanZero: true }),
  volume: quantityIn('mL', { moreThanZero: true }),
});
const bagAndPump = objectOf({
  drug: quantityIn('mg'),
  volume: quantityIn('mL'),
  rate: quantityIn('mL/h'),
});

/** Why somebody did not prove who they are is said only of somebody who did not. */
const readBack: Reader<EventOf<'read-back-entered'>['data']> = (field, json) => {
  const read = objectOf(
    {
      purpose: readBackPurpose,
      planned: bagAndPump,
      read: bagAndPump,
      agrees: boolean,
      identity: oneOf(readBackIdentities),
    },
    { notProvedBecause: objectOf(stated, statedText) },
  )(field, json);
  if (read.notProvedBecause !== undefined && read.identity !== 'not-proved') {
    throw new InvalidValueError(
      `${field}.notProvedBecause`,
      read.notProvedBecause.reason,
      'no reason, as identity says',
    );
  }
  return read;
};

/** A ticked line. "Cannot confirm" needs a reason. */
const checkedItem: Reader<EventOf<'item-checked'>['data']> = (field, json) => {
  const item = objectOf({ item: text, state: itemState }, { ...stated, ...statedText })(field, json);
  if (item.state === 'cannot-confirm' && item.reason === undefined) {
    throw new InvalidValueError(`${field}.reason`, undefined, 'a reason, because the item cannot be confirmed');
  }
  return item;
};

const vitalSign: Reader<VitalSign> = (field, json) =>
  'notObtained' in jsonObject(field, json)
    ? objectOf({ notObtained: text })(field, json)
    : objectOf({ value: finiteNumber })(field, json);

const vitalSigns: Reader<VitalSigns> = (field, json) => {
  const signs = jsonObject(field, json, vitalSignIds);
  if (Object.keys(signs).length === 0) throw new InvalidValueError(field, 'nothing', 'at least one sign');
  return Object.fromEntries(Object.entries(signs).map(([id, sign]) => [id, vitalSign(`${field}.${id}`, sign)]));
};

const score: Reader<EventOf<'score-recorded'>['data']> = (field, json) => {
  const data = objectOf({
    measure: oneOf(measures.map(({ id }) => id)),
    role: oneOf(['baseline', 'follow-up']),
    score: finiteNumber,
  })(field, json);
  const scale = measureById(data.measure)?.scale;
  if (scale !== undefined && !(data.score >= scale.from && data.score <= scale.to)) {
    throw new InvalidValueError(`${field}.score`, data.score, `${scale.from} to ${scale.to}`);
  }
  return data;
};

const answer: Reader<EventOf<'finding-answered'>['data']> = (field, json) => {
  const id = findingId(`${field}.finding`, jsonObject(field, json)['finding']);
  return objectOf(
    { finding: findingId, value: orNull((path, value) => knownValue(id, path, value)) },
    { date, note: anyText },
  )(field, json);
};

const listedMedicine: Reader<ListedMedicine> = objectOf({ valueSet: text, name: text, source: text }, { date });

const data: DataReaders = {
  'course-opened': objectOf(
    {
      patient: objectOf({
        name: text,
        birthDate: orNull(date),
        identifiers: listOf(objectOf({ label: text, value: text })),
        sex: oneOf(['female', 'male', 'other', 'unknown']),
      }),
    },
    { sample: onlyTrue },
  ),
  'record-read': objectOf({ findings: recordedFindings, medicines: listOf(listedMedicine), asOf: date }),
  'finding-answered': answer,
  'weight-entered': (field, json) => {
    const entered = objectOf({ weight: quantityIn('kg'), measuredOn: day })(field, json);
    knownValue('weight', `${field}.weight`, entered.weight);
    return entered;
  },
  'score-recorded': score,
  'satisfaction-recorded': objectOf({ satisfied: oneOf(['yes', 'no', 'unknown']) }),
  'follow-on-chosen': objectOf(
    { option: oneOf(['oral', 'intranasal', 'repeat-infusion', 'stop', 'other']) },
    { note: anyText },
  ),
  'course-closed': objectOf({ reason: text }),
  'infusion-opened': objectOf({ plannedFor: day }),
  'plan-signed': objectOf({ plan: signedPlan }),
  'plan-unsigned': objectOf({ because: listOf(oneOf(['inputs', 'reasons', 'rules', 'policy'])) }),
  'item-checked': checkedItem,
  'people-assigned': objectOf({ supervising: orNull(text), administering: orNull(text) }),
  'detail-entered': objectOf({
    detail: oneOf(['allergies', 'lot', 'expiry', 'vial', 'intravenous-site', 'escort', 'consent']),
    value: anyText,
  }),
  'medicine-given': objectOf({
    purpose: oneOf(['premedication', 'rescue']),
    name: text,
    dose: text,
    route: text,
  }),
  'read-back-entered': readBack,
  'read-back-waived': objectOf({ purpose: readBackPurpose, ...stated }, statedText),
  started: objectOf({ rate: quantityIn('mL/h', { moreThanZero: true }), bag }, { withoutServer: onlyTrue }),
  'bolus-given': objectOf({
    dose: quantityIn('mg', { moreThanZero: true }),
    duration: quantityIn('min', { atMost: longestBolus }),
  }),
  'rate-changed': objectOf(
    { rate: quantityIn('mL/h'), ...stated },
    { ...statedText, checks: listOf(objectOf({ check: text, message: text })) },
  ),
  paused: objectOf(stated, statedText),
  resumed: objectOf({ rate: quantityIn('mL/h') }),
  'bag-changed': objectOf({ bag }, { lot: anyText }),
  'vitals-recorded': objectOf({ phase: oneOf(['baseline', 'infusion', 'recovery']), signs: vitalSigns }),
  'adverse-event-recorded': objectOf(
    { kind: text, severity: oneOf(['mild', 'moderate', 'severe']), action: text },
    { note: anyText },
  ),
  'note-written': objectOf({ text }),
  'entry-corrected': objectOf({ entry: uuid, data: jsonObject, happened: instant, ...stated }, statedText),
  'entry-marked-as-artifact': objectOf({ entry: uuid, ...stated }, statedText),
  stopped: objectOf({ pumpVolume: orNull(quantityIn('mL')), ...stated }, statedText),
  'waste-recorded': objectOf({
    amount: quantityIn('mg'),
    volume: orNull(quantityIn('mL')),
    witness: orNull(text),
    disposal: text,
  }),
  'discharge-item-checked': checkedItem,
  closed: objectOf({ notDone: listOf(objectOf({ item: text, ...stated }, statedText)) }),
  reopened: objectOf(stated, statedText),
};

/** Every kind of entry. */
export const eventTypes = Object.keys(data) as readonly EventType[];

/**
 * What an entry of that kind says.
 *
 * @throws InvalidValueError by the path of the first field that is wrong
 */
export function readEntryData<Type extends EventType>(type: Type, json: unknown): EventOf<Type>['data'] {
  return data[type]('data', json);
}
