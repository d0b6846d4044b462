import type { BagAndPump, SignedPlan, StaleBecause } from '@ketaguide/planning';
import type { Bag, Milligrams, Millilitres, Minutes, MlPerHour } from '@ketaguide/quantities';
import type { EventId, Instant, PersonId } from './event-envelope.ts';
import type { VitalSigns } from './vital-signs.ts';

/** A reason by the id of a choice of the clinic's policy, with a text where one was written. */
export interface StatedReason {
  readonly reason: string;
  readonly text?: string;
}

/** What a checklist line was answered with. "Cannot confirm" needs a reason. */
export type ItemState = 'yes' | 'no' | 'cannot-confirm';

/** Why a second person reads the bag and the pump. */
export type ReadBackPurpose = 'start' | 'new-bag' | 'rate-above-threshold';

/**
 * How far it is known who the second person is. `proved`: the server took their PIN. `proved-on-device`: without a
 * connection, the device compared it with what it remembered of one that the server took before. `not-proved`: by name only.
 */
export const readBackIdentities = ['proved', 'proved-on-device', 'not-proved'] as const;

export type ReadBackIdentity = (typeof readBackIdentities)[number];

/** A check as it was shown beside an entry. */
export interface SaidCheck {
  readonly check: string;
  readonly message: string;
}

export type Severity = 'mild' | 'moderate' | 'severe';

/** Entries of one infusion, from opening to closing. */
export interface InfusionEntries {
  /** ISO day for which it is meant. */
  'infusion-opened': { readonly plannedFor: string };
  'plan-signed': { readonly plan: SignedPlan };
  'plan-unsigned': { readonly because: readonly StaleBecause[] };
  'item-checked': { readonly item: string; readonly state: ItemState } & Partial<StatedReason>;
  'people-assigned': { readonly supervising: PersonId | null; readonly administering: PersonId | null };
  /** Allergies, lot, expiry and the like: text fields of the record, by the name of the field. */
  'detail-entered': { readonly detail: DetailId; readonly value: string };
  'medicine-given': {
    readonly purpose: 'premedication' | 'rescue';
    readonly name: string;
    readonly dose: string;
    readonly route: string;
  };
  /** What the second person read without seeing the plan. `differences` is what the comparison said. */
  'read-back-entered': {
    readonly purpose: ReadBackPurpose;
    readonly planned: BagAndPump;
    readonly read: BagAndPump;
    readonly agrees: boolean;
    readonly identity: ReadBackIdentity;
    /** Why nobody proved who they are. Entries of before this was asked have none. */
    readonly notProvedBecause?: StatedReason;
  };
  /** No second person could be had. */
  'read-back-waived': { readonly purpose: ReadBackPurpose } & StatedReason;
  started: {
    readonly rate: MlPerHour;
    readonly bag: Bag;
    /** The server could not be asked before: the pump runs, and whatever is held against the start comes too late. */
    readonly withoutServer?: true;
  };
  /** From the bag, over its duration, beside the infusion that runs. */
  'bolus-given': { readonly dose: Milligrams; readonly duration: Minutes };
  'rate-changed': {
    readonly rate: MlPerHour;
    /** What stood against the rate when it was entered, in the words of the screen. Left out: nothing was said. */
    readonly checks?: readonly SaidCheck[];
  } & StatedReason;
  paused: StatedReason;
  resumed: { readonly rate: MlPerHour };
  /** The infusion goes on at the same mL/h until another rate is entered. */
  'bag-changed': { readonly bag: Bag; readonly lot?: string };
  'vitals-recorded': { readonly phase: VitalsPhase; readonly signs: VitalSigns };
  'adverse-event-recorded': {
    readonly kind: string;
    readonly severity: Severity;
    readonly action: string;
    readonly note?: string;
  };
  'note-written': { readonly text: string };
  /** What an earlier entry should have said: all of its data, and when that happened. The entry itself stays. */
  'entry-corrected': { readonly entry: EventId; readonly data: unknown; readonly happened: Instant } & StatedReason;
  /** The entry stays in the record and no longer counts. */
  'entry-marked-as-artifact': { readonly entry: EventId } & StatedReason;
  stopped: { readonly pumpVolume: Millilitres | null } & StatedReason;
  'waste-recorded': {
    readonly amount: Milligrams;
    readonly volume: Millilitres | null;
    readonly witness: PersonId | null;
    readonly disposal: string;
  };
  'discharge-item-checked': { readonly item: string; readonly state: ItemState } & Partial<StatedReason>;
  /** `notDone`: what is missing, and why. */
  closed: { readonly notDone: readonly ({ readonly item: string } & StatedReason)[] };
  reopened: StatedReason;
}

export type VitalsPhase = 'baseline' | 'infusion' | 'recovery';

export type DetailId = 'allergies' | 'lot' | 'expiry' | 'vial' | 'intravenous-site' | 'escort' | 'consent';
