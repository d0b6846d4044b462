import { type Entry, givenAt, type InfusionState, type InfusionStatus, type TimelineEntry } from '@ketaguide/course';
import { formatQuantity } from '@ketaguide/quantities';
import type { ExportContext } from './export-context.ts';
import { intravenous, ketamine, quantityOf, type Resource, reference } from './resource.ts';

/** Nothing was given before the start, so there is nothing to say until then. */
const statuses: Partial<Record<InfusionStatus, string>> = {
  running: 'in-progress',
  paused: 'on-hold',
  stopped: 'completed',
  closed: 'completed',
};

/** An infusion that has an administration, because it was started. */
export const wasGiven = ({ started, status }: InfusionState): boolean =>
  started !== undefined && statuses[status] !== undefined;

/**
 * An infusion that was started: what it gave until it stopped, or until now. The dose is worked out from the entries about
 * the pump, boluses included; the note says what of it were boluses.
 */
export function medicationAdministration(
  infusion: InfusionState,
  { course, now, person }: ExportContext,
): readonly Resource[] {
  const { id, status, started, stopped, people, plan } = infusion;
  if (started === undefined || !wasGiven(infusion)) return [];
  const { total, infused, bolus, volume, running } = givenAt(infusion, stopped?.happenedAt ?? now);
  const performers = [
    ['supervising', people?.data.supervising],
    ['administering', people?.data.administering],
  ] as const;
  const performer = performers.flatMap(([role, id]) =>
    id === undefined || id === null ? [] : [{ function: { text: role }, actor: person(id) }],
  );
  return [
    {
      resourceType: 'MedicationAdministration',
      id,
      status: statuses[status],
      medicationCodeableConcept: ketamine,
      subject: reference('Patient', course),
      effectivePeriod: { start: started.happenedAt, ...(stopped !== undefined && { end: stopped.happenedAt }) },
      ...(performer.length > 0 && { performer }),
      ...(plan !== undefined && { request: reference('MedicationRequest', plan.id) }),
      dosage: { route: intravenous, dose: quantityOf(total.value, 'mg') },
      note: [
        ...(started.despite === undefined || started.despite === null
          ? []
          : [{ text: `The start is kept, although: ${started.despite}` }]),
        {
          text:
            `Infused ${formatQuantity(infused)}, boluses ${formatQuantity(bolus)}, ${formatQuantity(volume)} from the pump ` +
            `in ${formatQuantity(running)} of running, worked out from the entries.`,
        },
      ],
    },
  ];
}

const purposes = { premedication: 'Premedication', rescue: 'Rescue medicine' } as const;

/** Another medicine. Its dose and route are words, as they were typed. */
export function otherMedicine(
  { entry, artifact }: TimelineEntry & { readonly entry: Entry<'medicine-given'> },
  { course, person, isGiven }: ExportContext,
): Resource {
  const { id, infusion, happenedAt, author, data } = entry;
  return {
    resourceType: 'MedicationAdministration',
    id,
    status: artifact === undefined ? 'completed' : 'entered-in-error',
    medicationCodeableConcept: { text: data.name },
    subject: reference('Patient', course),
    effectiveDateTime: happenedAt,
    performer: [{ actor: person(author) }],
    ...(infusion !== null && isGiven(infusion) && { partOf: [reference('MedicationAdministration', infusion)] }),
    note: [{ text: `${purposes[data.purpose]}. Dose: ${data.dose}. Route: ${data.route}.` }],
  };
}
