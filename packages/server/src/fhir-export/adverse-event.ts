import { choiceLabelOf, type Entry } from '@ketaguide/course';
import type { ExportContext } from './export-context.ts';
import { hl7, type Resource, reference } from './resource.ts';

const severities = { mild: 'Mild', moderate: 'Moderate', severe: 'Severe' } as const;

/** R4 has no field for what was done about it, so the text says that, too. */
export function adverseEvent(entry: Entry<'adverse-event-recorded'>, context: ExportContext): Resource {
  const { id, infusion, happenedAt, enteredAt, author, data } = entry;
  const { kind, severity, action, note } = data;
  const { adverseEvents, actionsTaken } = context.policyOf(entry);
  const words = `${choiceLabelOf(adverseEvents, kind)}. Action: ${choiceLabelOf(actionsTaken, action)}.`;
  return {
    resourceType: 'AdverseEvent',
    id,
    actuality: 'actual',
    event: { text: note === undefined ? words : `${words} ${note}` },
    subject: reference('Patient', context.course),
    date: happenedAt,
    recordedDate: enteredAt,
    severity: { coding: [hl7('adverse-event-severity', severity, severities[severity])] },
    recorder: context.person(author),
    ...(infusion !== null &&
      context.isGiven(infusion) && { suspectEntity: [{ instance: reference('MedicationAdministration', infusion) }] }),
  };
}
