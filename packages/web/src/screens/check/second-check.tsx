import {
  byTimeOfEvent,
  type Entry,
  type InfusionState,
  noSecondPersonReasons,
  plannedBagAndPump,
} from '@ketaguide/course';
import { ReadBack } from '../../read-back/read-back.tsx';
import layout from '../../recorded-course/record-page.module.css';
import { choiceWords } from '../infuse/entries/stated-choice.ts';

/** The second check before the start, against the plan that is signed now. */
export function SecondCheck({ infusion }: { readonly infusion: InfusionState }) {
  const planned = plannedBagAndPump(infusion);
  const { plan } = infusion;
  if (planned === undefined || plan === undefined) return null;
  const since = infusion.readBacks.filter((entry) => entry.data.purpose === 'start' && byTimeOfEvent(entry, plan) > 0);
  const read = since.findLast((entry): entry is Entry<'read-back-entered'> => entry.type === 'read-back-entered');
  const waived = since.findLast((entry): entry is Entry<'read-back-waived'> => entry.type === 'read-back-waived');
  return (
    <section aria-label="Second check">
      <div className={layout.heading}>
        <h2>Second check</h2>
      </div>
      <ReadBack
        purpose="start"
        planned={planned}
        last={read && { read: read.data.read, by: read.author, identity: read.data.identity }}
        waivedBecause={waived && choiceWords(waived.data, noSecondPersonReasons)}
      />
    </section>
  );
}
