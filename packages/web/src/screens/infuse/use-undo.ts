import {
  actionOf,
  type EventId,
  entryNames,
  type InfusionState,
  mayDo,
  type Person,
  whyNotCorrected,
} from '@ketaguide/course';
import { useEffect, useState } from 'react';

/** Afterwards an entry is marked as an artifact in the list of all entries, which takes no longer than it should. */
const offeredForMs = 30_000;

/** What was just saved, as long as one tap takes it back. */
export interface UndoOffer {
  readonly entry: EventId;
  /** "Bolus" */
  readonly name: string;
}

/** @returns what can be undone now, and what to tell once entries were saved */
export function useUndo(
  infusion: InfusionState,
  person: Person | undefined,
): readonly [UndoOffer | undefined, (saved: readonly EventId[]) => void] {
  const [saved, setSaved] = useState<readonly EventId[]>([]);
  useEffect(() => {
    if (saved.length === 0) return;
    const timer = setTimeout(() => setSaved([]), offeredForMs);
    return () => clearTimeout(timer);
  }, [saved]);
  return [person && offerOf(infusion, saved, person), setSaved];
}

/** One entry of this infusion that its author may mark; several at once are looked at in the list. */
function offerOf({ timeline }: InfusionState, saved: readonly EventId[], person: Person): UndoOffer | undefined {
  const [entry] = saved;
  if (entry === undefined || saved.length > 1) return undefined;
  const found = timeline
    .flatMap(({ original, annotations }) => [original, ...annotations])
    .find(({ id }) => id === entry);
  if (found === undefined || whyNotCorrected(found.type) !== undefined) return undefined;
  return mayDo(person.roles, actionOf(found.type)) ? { entry, name: entryNames[found.type] } : undefined;
}
