import type { Entry } from '../events/entry.ts';
import type { InfusionId } from '../events/event-envelope.ts';
import type { DetailId } from '../events/infusion-entries.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * Where an infusion stands. `opened`: no plan is signed. `signed`: nothing is checked yet. `checking`: before the start.
 * `stopped`: the pump has stopped, the record is open. `closed`: entries still come in, as late ones.
 */
export type InfusionStatus = 'opened' | 'signed' | 'checking' | 'running' | 'paused' | 'stopped' | 'closed';

/** What the pump did, in the order of time. */
export type PumpEntry =
  | Entry<'started'>
  | Entry<'bolus-given'>
  | Entry<'rate-changed'>
  | Entry<'paused'>
  | Entry<'resumed'>
  | Entry<'bag-changed'>
  | Entry<'stopped'>;

/** One infusion as its entries make it. */
export interface InfusionState {
  readonly id: InfusionId;
  readonly status: InfusionStatus;
  readonly opened: Entry<'infusion-opened'> | undefined;
  /** The signed plan that holds. Undefined: none, or it was unsigned before the start. */
  readonly plan: Entry<'plan-signed'> | undefined;
  readonly unsigned: Entry<'plan-unsigned'> | undefined;
  readonly people: Entry<'people-assigned'> | undefined;
  /** By the id of the item; of several answers the last. */
  readonly items: Readonly<Record<string, Entry<'item-checked'>>>;
  readonly details: { readonly [id in DetailId]?: Entry<'detail-entered'> };
  readonly medicines: readonly Entry<'medicine-given'>[];
  readonly readBacks: readonly (Entry<'read-back-entered'> | Entry<'read-back-waived'>)[];
  readonly started: Entry<'started'> | undefined;
  readonly pump: readonly PumpEntry[];
  readonly vitals: readonly Entry<'vitals-recorded'>[];
  readonly adverseEvents: readonly Entry<'adverse-event-recorded'>[];
  readonly notes: readonly Entry<'note-written'>[];
  /** The last stop, unless the pump was started again after it. */
  readonly stopped: Entry<'stopped'> | undefined;
  readonly waste: readonly Entry<'waste-recorded'>[];
  readonly dischargeItems: Readonly<Record<string, Entry<'discharge-item-checked'>>>;
  readonly closed: Entry<'closed'> | undefined;
  readonly timeline: readonly TimelineEntry[];
}
