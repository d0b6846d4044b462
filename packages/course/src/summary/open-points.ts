import { assess, describeValue, findingById, overview, provenanceLabels, validationNotice } from '@ketaguide/guideline';
import { checkedFindings } from '../checklist/checked-findings.ts';
import { openLines } from '../checklist/checklist-line.ts';
import { closingChecklist } from '../checklist/closing-checklist.ts';
import { startChecklist } from '../checklist/start-checklist.ts';
import { courseFindings } from '../findings/course-findings.ts';
import { reasonInWords } from './choice-label.ts';
import type { SummaryLine } from './infusion-summary.ts';
import { said, type View } from './summary-view.ts';

/** What nobody recorded, and what was not done for a reason. */
export function notDoneLines({ state, infusion, policy, people, clock, now }: View): readonly SummaryLine[] {
  const asOf = clock.day(infusion.started?.happenedAt ?? now);
  const context = { policy, asOf, findings: courseFindings(state, { people, asOf, policy, infusion }) };
  const lines = [
    ...startChecklist(infusion, context),
    ...(infusion.started === undefined ? [] : closingChecklist(infusion, context)),
  ];
  const open = openLines(lines).map(({ label, provenance, recommendation, state: answer }) =>
    said(
      `${label}: ${answer === 'no' ? 'no, without a reason' : 'not recorded'}${recommendation === null ? '' : ` [${recommendation}]`}.`,
      provenance,
    ),
  );
  const withReason = lines
    .filter(({ reason, state: answer }) => reason !== undefined && answer !== 'yes')
    .map(({ label, provenance, reason }) =>
      said(`${label}: not done. ${reason && reasonInWords(reason, [])}.`, provenance),
    );
  return [...open, ...withReason];
}

/** What was unknown when the infusion was planned, and the checklist did not settle. Only what could change a recommendation. */
export function notKnownLines({ state, infusion, policy, people, clock, now }: View): readonly SummaryLine[] {
  const asOf = clock.day(infusion.started?.happenedAt ?? now);
  const findings = checkedFindings(courseFindings(state, { people, asOf, policy, infusion }), infusion);
  const { questions } = assess(findings, asOf);
  return questions.map(({ finding }) =>
    said(`${findingById(finding).name}: ${describeValue(finding, undefined).toLowerCase()}.`, 'guideline'),
  );
}

export function correctionLines({ infusion, clock }: View): readonly SummaryLine[] {
  const corrected = infusion.timeline.filter(({ entry, original }) => entry !== original).length;
  const artifacts = infusion.timeline.filter(({ artifact }) => artifact !== undefined);
  return [
    ...(corrected === 0
      ? []
      : [
          said(
            `${corrected} ${corrected === 1 ? 'entry was' : 'entries were'} corrected. The originals are kept.`,
            'entered',
          ),
        ]),
    ...artifacts.map(({ original, artifact }) =>
      said(
        `An entry of ${clock.time(original.happenedAt)} (${original.type.replaceAll('-', ' ')}) does not count: ${artifact === undefined ? '' : reasonInWords(artifact.data, [])}.`,
        'entered',
        original.happenedAt,
      ),
    ),
  ];
}

export function basisLines({ infusion, policy }: View): readonly SummaryLine[] {
  const signed = infusion.plan?.data.plan;
  const ranUnder = infusion.started?.policyVersion ?? signed?.policy.version ?? policy.version;
  return [
    said(`${overview.citation}.`, 'guideline'),
    ...(signed === undefined ? [] : [said(`Guideline definition version ${signed.rulesVersion}.`, 'guideline')]),
    said(
      `Clinic policy version ${ranUnder}. What it asks for is your clinic's rule, not the guideline's.`,
      'clinic-policy',
    ),
    said(
      `Numbers are ${provenanceLabels.entered.toLowerCase()} unless a line says otherwise. This record does not monitor the patient.`,
      'tool-rule',
    ),
    said(validationNotice, 'tool-rule'),
  ];
}
