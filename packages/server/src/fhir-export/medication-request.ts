import type { Entry, InfusionState, InfusionStatus, TimelineEntry } from '@ketaguide/course';
import { reasonInWords } from '@ketaguide/course';
import { describeValue } from '@ketaguide/guideline';
import { type CheckDocument, type ProgramDocument, reasonChoices, type SignedPlan } from '@ketaguide/planning';
import { formatDuration, formatQuantity } from '@ketaguide/quantities';
import type { ExportContext } from './export-context.ts';
import { intravenous, ketamine, quantityOf, type Resource, reference, referenceTo } from './resource.ts';

type Signature = Entry<'plan-signed'>;

/** A plan as it was signed, each time that it was: what was ordered, and each check with the reason that was given. */
export function signedPlanResources(
  line: TimelineEntry & { readonly entry: Signature },
  infusion: InfusionState,
  context: ExportContext,
): readonly Resource[] {
  const { entry, artifact } = line;
  const { plan } = entry.data;
  const issues = plan.result.checks.map((check, index) => detectedIssue(check, index, entry, context));
  const { program } = plan.result;
  const request: Resource = {
    resourceType: 'MedicationRequest',
    id: entry.id,
    status: artifact === undefined ? statusOf(entry, infusion) : 'entered-in-error',
    intent: 'order',
    medicationCodeableConcept: ketamine,
    subject: reference('Patient', context.course),
    authoredOn: plan.signedAt,
    requester: context.person(entry.author),
    ...reasonFor(plan),
    ...(issues.length > 0 && { detectedIssue: issues.map(referenceTo) }),
    note: [{ text: versionsOf(plan) }, ...bagNote(plan)],
    ...(program !== null && { dosageInstruction: program.steps.map(dosage) }),
  };
  return [request, ...issues];
}

const statuses: Readonly<Record<InfusionStatus, string>> = {
  opened: 'active',
  signed: 'active',
  checking: 'active',
  running: 'active',
  paused: 'active',
  stopped: 'completed',
  closed: 'completed',
};

/** A plan that was taken back, or signed anew, no longer holds. */
const statusOf = (entry: Signature, { plan, status }: InfusionState): string =>
  plan?.id === entry.id ? statuses[status] : 'cancelled';

function reasonFor({ input }: SignedPlan) {
  const pain = input.findings?.['target-pain']?.fact?.value;
  return pain === undefined ? {} : { reasonCode: [{ text: describeValue('target-pain', pain) }] };
}

const versionsOf = ({ rulesVersion, policy }: SignedPlan): string =>
  `Signed under version ${rulesVersion} of the guideline's definition and version ${policy.version} of the clinic's policy.`;

const bagNote = ({ result: { bag } }: SignedPlan) =>
  bag === null ? [] : [{ text: bag.making === null ? bag.inWords : `${bag.inWords}. ${bag.making}` }];

/** One step of the pump's program. */
function dosage({ type, startMin, durationMin, rateMlPerH, doseMg }: ProgramDocument['steps'][number], index: number) {
  const format = { ascii: true };
  const over = formatDuration({ value: durationMin, unit: 'min' }, format);
  const after = formatDuration({ value: startMin, unit: 'min' }, format);
  const dose = formatQuantity({ value: doseMg, unit: 'mg' }, format);
  const rate = rateMlPerH === null ? '' : ` at ${formatQuantity({ value: rateMlPerH, unit: 'mL/h' }, format)}`;
  const what = type === 'pause' ? 'Pause' : `${type === 'bolus' ? 'Bolus of' : 'Infusion of'} ${dose}${rate}`;
  return {
    sequence: index + 1,
    text: `${what} for ${over}, ${after} after the start`,
    route: intravenous,
    ...(durationMin > 0 && { timing: { repeat: { duration: durationMin, durationUnit: 'min' } } }),
    ...(type !== 'pause' && {
      doseAndRate: [
        {
          doseQuantity: quantityOf(doseMg, 'mg'),
          ...(rateMlPerH !== null && { rateQuantity: quantityOf(rateMlPerH, 'mL/h') }),
        },
      ],
    }),
  };
}

/** A check of the plan. A reason that was given for it is how its author dealt with it. */
function detectedIssue(
  { id, level, message, recommendation, provenance, source }: CheckDocument,
  index: number,
  entry: Signature,
  { course, person }: ExportContext,
): Resource {
  const { plan } = entry.data;
  const reason = plan.reasons.find((given) => given.check === id);
  return {
    resourceType: 'DetectedIssue',
    id: `${entry.id}-check-${index + 1}`,
    status: 'final',
    code: { text: id },
    patient: reference('Patient', course),
    identifiedDateTime: plan.signedAt,
    author: person(entry.author),
    implicated: [reference('MedicationRequest', entry.id)],
    detail: [
      message,
      ...(recommendation === null ? [] : [`Recommendation ${recommendation}.`]),
      `Comes from: ${provenance}. Level: ${level}.`,
    ].join(' '),
    ...(source !== null && { reference: source.url }),
    ...(reason !== undefined && {
      mitigation: [
        { action: { text: reasonInWords(reason, reasonChoices) }, date: plan.signedAt, author: person(entry.author) },
      ],
    }),
  };
}
