import type { ListedMedicine } from '@ketaguide/guideline';
import { makePlan, type SignedPlan, signPlan } from '@ketaguide/planning';
import type { AnyEntry, Entry, EventOf, EventType, StoredEvent } from '../src/index.ts';

/** Entries for the tests: short to write, complete in every field. */

export const course = '00000000-0000-4000-8000-00000000c000';
export const infusion = '00000000-0000-4000-8000-00000000f000';

/** A UUID that says which one it is. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** "14:05" of the day of the tests. */
export const at = (time: string): string => `2026-11-24T${time.length === 5 ? `${time}:00` : time}.000Z`;

interface Made {
  readonly id?: number;
  /** When it was entered, if that was not when it happened. */
  readonly entered?: string;
  readonly author?: string;
  readonly course?: boolean;
  readonly infusion?: string;
  readonly basedOn?: number | null;
  readonly sequence?: number;
  readonly despite?: string;
}

let last = 0;

export function made<Type extends EventType>(
  type: Type,
  time: string,
  data: EventOf<Type>['data'],
  { id, entered = time, author = 'nurse', infusion: of, basedOn = null, sequence, despite }: Made = {},
): Entry<Type> {
  last += 1;
  const ofCourse = [
    'course-opened',
    'record-read',
    'finding-answered',
    'weight-entered',
    'score-recorded',
    'satisfaction-recorded',
    'follow-on-chosen',
    'course-closed',
  ].includes(type);
  return {
    id: uuid(id ?? 1_000_000 + last),
    course,
    infusion: ofCourse ? null : (of ?? infusion),
    type,
    happenedAt: at(time),
    enteredAt: at(entered),
    author,
    rulesVersion: '1.0.0',
    policyVersion: '1',
    basedOn,
    data,
    ...(sequence === undefined
      ? {}
      : { sequence, receivedAt: at(entered), recordedBy: author, despite: despite ?? null }),
  } as unknown as Entry<Type>;
}

/** The entries as a store acknowledges them, one after the other. */
export const stored = (entries: readonly AnyEntry[]): readonly StoredEvent[] =>
  entries.map(
    (entry, index) =>
      ({
        ...entry,
        sequence: index + 1,
        receivedAt: entry.enteredAt,
        recordedBy: entry.author,
        despite: null,
      }) as StoredEvent,
  );

export const mg = (value: number) => ({ value, unit: 'mg' }) as const;
export const mL = (value: number) => ({ value, unit: 'mL' }) as const;
export const mLPerHour = (value: number) => ({ value, unit: 'mL/h' }) as const;
export const minutes = (value: number) => ({ value, unit: 'min' }) as const;

/** 2 mg per mL. */
export const bag = { drug: mg(500), volume: mL(250) } as const;

/** 70 kg, 0.5 mg/kg per hour for 4 h from 500 mg in 250 mL: 35 mg per hour, 17.5 mL/h, 140 mg. */
export function signedPlan(
  rate = 0.5,
  {
    author = 'prescriber',
    time = '09:00',
    medicines = [],
  }: { readonly author?: string; readonly time?: string; readonly medicines?: readonly ListedMedicine[] } = {},
): SignedPlan {
  const plan = makePlan({
    regimen: {
      patient: { weight: { value: 70, unit: 'kg' }, age: { value: 54, unit: 'a' } },
      events: [
        {
          type: 'infusion',
          start: minutes(0),
          duration: minutes(240),
          amount: { value: rate, unit: 'mg/kg/h' },
        },
      ],
      bag,
    },
    asOf: '2026-11-24',
    weightDate: '2026-11-24',
    medicines,
  });
  const reasons = plan.checks
    .filter(({ level }) => level === 'reason')
    .map(({ id, fact }) => ({ check: id, fact, reason: 'specialist-advice' as const }));
  return signPlan(plan, { signedAt: at(time), author, reasons });
}

/** The bag and the pump of that plan. */
export const bagAndPump = { ...bag, rate: mLPerHour(17.5) };

/** A case from its opening to the start at 10:00. */
export const startedCase = (): readonly AnyEntry[] => [
  made('course-opened', '08:00', {
    patient: {
      name: 'Ana Sample',
      birthDate: '1972-03-01',
      identifiers: [{ label: 'MRN', value: '12345' }],
      sex: 'female',
    },
  }),
  made('weight-entered', '08:05', { weight: { value: 70, unit: 'kg' }, measuredOn: '2026-11-24' }),
  made('infusion-opened', '08:10', { plannedFor: '2026-11-24' }),
  made('plan-signed', '09:00', { plan: signedPlan() }, { author: 'prescriber' }),
  made(
    'read-back-entered',
    '09:50',
    {
      purpose: 'start',
      planned: bagAndPump,
      read: bagAndPump,
      agrees: true,
      identity: 'proved',
    },
    { author: 'second' },
  ),
  made('started', '10:00', { rate: mLPerHour(17.5), bag }),
];
