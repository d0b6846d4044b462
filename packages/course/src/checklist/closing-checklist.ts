import { assess, findingById } from '@ketaguide/guideline';
import { givenAt } from '../pump/given.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { isStartMissing } from '../state/start-missing.ts';
import { type ChecklistLine, entryLine, tickLine } from './checklist-line.ts';
import type { ChecklistContext } from './start-checklist.ts';

/** The items of the policy that an entry settles by itself: recovery vital signs. */
const recoveryVitals = 'recovery-vitals';

/**
 * What is asked for before the record is closed: the stop with the pump's own volume, what is left over, the clinic's
 * discharge items, and liver tests afterwards where the guideline has them considered. Whatever the closing gives a
 * reason for counts as settled.
 */
export function closingChecklist(
  infusion: InfusionState,
  { policy, findings, asOf }: ChecklistContext,
): readonly ChecklistLine[] {
  const hasRecoveryVitals = infusion.vitals.some(({ data }) => data.phase === 'recovery');
  const isMissing = isStartMissing(infusion);
  const lines = [
    ...(isMissing
      ? [entryLine({ id: 'started', label: 'The start of the infusion', provenance: 'tool-rule' }, false)]
      : []),
    entryLine(
      { id: 'stopped', label: 'Infusion stopped', provenance: 'tool-rule' },
      (infusion.started === undefined && !isMissing) || infusion.stopped !== undefined,
    ),
    ...(infusion.started === undefined && !isMissing
      ? []
      : [
          entryLine(
            { id: 'pump-volume', label: "The pump's own volume at the stop", provenance: 'tool-rule' },
            infusion.stopped?.data.pumpVolume != null,
          ),
        ]),
    ...(hasLeftover(infusion)
      ? [
          entryLine(
            { id: 'waste', label: 'What was left over, and who saw it discarded', provenance: 'tool-rule' },
            infusion.waste.length > 0,
          ),
        ]
      : []),
    ...policy.dischargeItems.map(({ id, label }) =>
      tickLine(
        { id, label, provenance: 'clinic-policy' },
        infusion.dischargeItems[id],
        id === recoveryVitals && hasRecoveryVitals,
      ),
    ),
    ...liverTests(infusion, { policy, findings, asOf }),
  ];
  return lines.map((line) => withReason(line, infusion));
}

/** Tests after the infusion are considered case by case, so they are carried here and never called missing for good. */
function liverTests(infusion: InfusionState, { findings, asOf }: ChecklistContext): readonly ChecklistLine[] {
  const id = 'post-infusion-liver-tests';
  const result = assess(findings, asOf).recommendations.find(
    ({ recommendation }) => recommendation.id === 'testing.liver-function',
  );
  if (result?.status !== 'applies') return [];
  return [
    tickLine(
      { id, label: findingById(id).name, provenance: 'guideline', recommendation: result.recommendation.id },
      infusion.dischargeItems[id],
      findings[id]?.fact?.value === 'yes',
    ),
  ];
}

function hasLeftover(infusion: InfusionState): boolean {
  if (infusion.stopped === undefined || infusion.started === undefined) return false;
  const { leftInBag } = givenAt(infusion, infusion.stopped.happenedAt);
  return leftInBag !== undefined && leftInBag.value > 0;
}

function withReason(line: ChecklistLine, { closed }: InfusionState): ChecklistLine {
  const given = closed?.data.notDone.find(({ item }) => item === line.id);
  if (given === undefined || line.isSettled) return line;
  const { item: _item, ...reason } = given;
  return { ...line, reason, isSettled: true };
}
