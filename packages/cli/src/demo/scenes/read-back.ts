import { amountInWords, type BagAndPump, readBackChecks } from '@ketaguide/planning';
import { paragraph, section } from '../../rendering/layout.ts';
import { renderChecks } from '../../rendering/plan/checks.ts';
import { anaBag } from '../ana-sample.ts';
import type { DemoCase, Scene } from '../demo-case.ts';
import { signedPlan } from './signature.ts';

/** A second person reads bag and pump without seeing the plan, first with a slip. */
export function readBackScene(demo: DemoCase): Scene {
  const planned = plannedBagAndPump(demo);
  const slip: BagAndPump = { ...planned, rate: { value: 175, unit: 'mL/h' } };
  return {
    title: 'A second person reads bag and pump',
    tells: 'Without seeing the plan, somebody else types what stands on the label and on the pump.',
    shows: [typed(demo, 'Typed', slip, planned), typed(demo, 'Typed again', planned, planned)],
  };
}

/** What the label and the pump have to show for the signed plan. */
function plannedBagAndPump(demo: DemoCase): BagAndPump {
  const { result } = signedPlan(demo);
  const rate = result.program?.steps.find(({ type }) => type === 'infusion')?.rateMlPerH;
  if (rate === undefined || rate === null) throw new Error('the plan of the demo has no pump rate');
  return { ...anaBag, rate: { value: rate, unit: 'mL/h' } };
}

function typed({ terminal }: DemoCase, title: string, read: BagAndPump, planned: BagAndPump): string {
  const checks = readBackChecks(planned, read);
  const { drug, volume, rate } = read;
  return [
    section(terminal, title, [
      paragraph(
        terminal,
        `${amountInWords(drug)} in ${amountInWords(volume)} on the label, ${amountInWords(rate)} on the pump`,
        1,
      ),
    ]),
    ...renderChecks(terminal, { checks }),
    checks.length === 0 ? paragraph(terminal, 'Bag and pump agree with the signed plan.', 1, '✓ ') : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
