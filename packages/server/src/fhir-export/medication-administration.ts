import { givenAt, type InfusionState, type InfusionStatus, type Instant } from '@ketaguide/course';
import { formatQuantity } from '@ketaguide/quantities';
import { quantityOf, type Resource, reference } from './resource.ts';

/** Nothing was given before the start, so there is nothing to say until then. */
const statuses: Partial<Record<InfusionStatus, string>> = {
  running: 'in-progress',
  paused: 'on-hold',
  stopped: 'completed',
  closed: 'completed',
};

/**
 * An infusion that was started: what it gave until it stopped, or until now. The dose is worked out from the entries about
 * the pump, boluses included; the note says what of it were boluses.
 */
export function medicationAdministration(infusion: InfusionState, patient: string, now: Instant): Resource | undefined {
  const { id, status, started, stopped, people } = infusion;
  const state = statuses[status];
  if (started === undefined || state === undefined) return undefined;
  const { total, infused, bolus, volume, running } = givenAt(infusion, stopped?.happenedAt ?? now);
  const performers = [
    ['supervising', people?.data.supervising],
    ['administering', people?.data.administering],
  ] as const;
  const performer = performers.flatMap(([role, person]) =>
    person === undefined || person === null
      ? []
      : [{ function: { text: role }, actor: reference('Practitioner', person) }],
  );
  return {
    resourceType: 'MedicationAdministration',
    id,
    status: state,
    medicationCodeableConcept: { text: 'Ketamine' },
    subject: reference('Patient', patient),
    effectivePeriod: { start: started.happenedAt, ...(stopped !== undefined && { end: stopped.happenedAt }) },
    ...(performer.length > 0 && { performer }),
    dosage: {
      route: { text: 'intravenous' },
      dose: quantityOf(total.value, 'mg'),
    },
    note: [
      {
        text:
          `Infused ${formatQuantity(infused)}, boluses ${formatQuantity(bolus)}, ${formatQuantity(volume)} from the pump ` +
          `in ${formatQuantity(running)} of running, worked out from the entries.`,
      },
    ],
  };
}
