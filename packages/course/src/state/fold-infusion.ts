import type { AnyEntry, Entry } from '../events/entry.ts';
import { byAcknowledgement } from '../events/entry-order.ts';
import type { InfusionId } from '../events/event-envelope.ts';
import type { DetailId } from '../events/infusion-entries.ts';
import { isUnseen } from '../events/unseen.ts';
import type { InfusionState, InfusionStatus, PumpEntry } from './infusion-state.ts';
import type { TimelineEntry } from './timeline.ts';

type Building = { -readonly [key in keyof InfusionState]: InfusionState[key] };

/** One infusion out of its entries, which stand in the order in which they count. */
export function foldInfusion(id: InfusionId, timeline: readonly TimelineEntry[]): InfusionState {
  // Without a prototype: an item may have any name, "constructor" among them.
  const items: Record<string, Entry<'item-checked'>> = Object.create(null);
  const details: { [detail in DetailId]?: Entry<'detail-entered'> } = {};
  const medicines: Entry<'medicine-given'>[] = [];
  const readBacks: (Entry<'read-back-entered'> | Entry<'read-back-waived'>)[] = [];
  const pump: PumpEntry[] = [];
  const vitals: Entry<'vitals-recorded'>[] = [];
  const adverseEvents: Entry<'adverse-event-recorded'>[] = [];
  const notes: Entry<'note-written'>[] = [];
  const waste: Entry<'waste-recorded'>[] = [];
  const dischargeItems: Record<string, Entry<'discharge-item-checked'>> = Object.create(null);
  const state: Building = {
    id,
    status: 'opened',
    opened: undefined,
    plan: undefined,
    unsigned: undefined,
    people: undefined,
    items,
    details,
    medicines,
    readBacks,
    started: undefined,
    pump,
    vitals,
    adverseEvents,
    notes,
    stopped: undefined,
    waste,
    dischargeItems,
    closed: undefined,
    timeline,
  };
  const signatures: (Entry<'plan-signed'> | Entry<'plan-unsigned'>)[] = [];
  let isPaused = false;

  const take = (entry: AnyEntry): void => {
    switch (entry.type) {
      case 'infusion-opened':
        state.opened ??= entry;
        return;
      case 'plan-signed':
      case 'plan-unsigned':
        signatures.push(entry);
        return;
      case 'item-checked':
        items[entry.data.item] = entry;
        return;
      case 'people-assigned':
        state.people = entry;
        return;
      case 'detail-entered':
        details[entry.data.detail] = entry;
        return;
      case 'medicine-given':
        medicines.push(entry);
        return;
      case 'read-back-entered':
      case 'read-back-waived':
        readBacks.push(entry);
        return;
      case 'started':
        state.started ??= entry;
        state.stopped = undefined;
        isPaused = false;
        pump.push(entry);
        return;
      case 'resumed':
        state.stopped = undefined;
        isPaused = false;
        pump.push(entry);
        return;
      case 'paused':
        isPaused = true;
        pump.push(entry);
        return;
      case 'bolus-given':
      case 'rate-changed':
      case 'bag-changed':
        pump.push(entry);
        return;
      case 'stopped':
        state.stopped = entry;
        pump.push(entry);
        return;
      case 'vitals-recorded':
        vitals.push(entry);
        return;
      case 'adverse-event-recorded':
        adverseEvents.push(entry);
        return;
      case 'note-written':
        notes.push(entry);
        return;
      case 'waste-recorded':
        waste.push(entry);
        return;
      case 'discharge-item-checked':
        dischargeItems[entry.data.item] = entry;
        return;
      case 'closed':
        state.closed = entry;
        return;
      case 'reopened':
        state.closed = undefined;
        return;
      default:
        return;
    }
  };

  for (const { entry, artifact } of timeline) if (artifact === undefined) take(entry);
  Object.assign(state, planInForce(signatures, state.started));
  state.status = statusOf(state, isPaused);
  return state;
}

/**
 * The last signature, unless it was taken back before the start: what runs goes on under the plan of its start. Whoever
 * started without the server started under the plan that their device knew.
 */
function planInForce(
  signatures: readonly (Entry<'plan-signed'> | Entry<'plan-unsigned'>)[],
  started: Entry<'started'> | undefined,
): Pick<InfusionState, 'plan' | 'unsigned'> {
  let plan: InfusionState['plan'];
  let unsigned: InfusionState['unsigned'];
  for (const entry of signatures.toSorted(byAcknowledgement)) {
    if (entry.type === 'plan-signed') {
      plan = entry;
      unsigned = undefined;
    } else {
      unsigned = entry;
      if (started === undefined || wasKnownAtStart(entry, started)) plan = undefined;
    }
  }
  return { plan, unsigned };
}

const wasKnownAtStart = (entry: AnyEntry, started: Entry<'started'>): boolean =>
  byAcknowledgement(entry, started) < 0 && !(started.data.withoutServer === true && isUnseen(entry, started));

function statusOf(state: InfusionState, isPaused: boolean): InfusionStatus {
  // A pump that runs is never hidden behind a record that was closed too early.
  if (state.started !== undefined && state.stopped === undefined) return isPaused ? 'paused' : 'running';
  if (state.closed !== undefined) return 'closed';
  if (state.stopped !== undefined) return 'stopped';
  if (state.plan === undefined) return 'opened';
  const isChecking = Object.keys(state.items).length > 0 || state.readBacks.length > 0 || state.vitals.length > 0;
  return isChecking ? 'checking' : 'signed';
}
