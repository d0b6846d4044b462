import { assess, describeValue, findingById, overview, provenanceLabels, validationNotice } from '@ketaguide/guideline';
import { checkedFindings } from '../checklist/checked-findings.ts';
import { openLines } from '../checklist/checklist-line.ts';
import { closingChecklist } from '../checklist/closing-checklist.ts';
import { startChecklist } from '../checklist/start-checklist.ts';
import { courseFindings } from '../findings/course-findings.ts';
import { isStartMissing } from '../state/start-missing.ts';
import { reasonInWords } from './choice-label.ts';
import { entryHistory } from './entry-history.ts';
import { entryNames } from './entry-name.ts';
import type { SummaryLine } from './infusion-summary.ts';
import { said, type View } from './summary-view.ts';

/** What nobody recorded, and what was not done for a reason. */
export function notDoneLines({ state, infusion, policy, people, clock, now }: View): readonly SummaryLine[] {
  const asOf = clock.day(infusion.started?.happenedAt ?? now);
  const context = { policy, asOf, findings: courseFindings(state, { people, asOf, policy, infusion }) };
  const lines = [
    ...startChecklist(infusion, context),
    ...(infusion.started === undefined && !isStartMissing(infusion) ? [] : closingChecklist(infusion, context)),
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
  const findings = checkedFindings(courseFindings(state, { people, asOf, policy, infusion }), infusion, state);
  const { questions } = assess(findings, asOf);
  return questions.map(({ finding }) =>
    said(`${findingById(finding).name}: ${describeValue(finding, undefined).toLowerCase()}.`, 'guideline'),
  );
}

/** Every version of each entry that was corrected or marked, in turn: nothing that was once said is left out. */
export function correctionLines(view: View): readonly SummaryLine[] {
  const { infusion, clock } = view;
  return infusion.timeline
    .filter(({ annotations }) => annotations.length > 0)
    .flatMap((timeline) => {
      const { original } = timeline;
      const name = `${entryNames[original.type]} of ${clock.time(original.happenedAt)}`;
      return entryHistory(timeline, view).map(({ at, words }) => said(`${name}. ${words}.`, 'entered', at));
    });
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
