import { amountInWords, type BagAndPump, readBackChecks } from '@ketaguide/planning';
import { paragraph, section } from '../../rendering/layout.ts';
import { renderChecks } from '../../rendering/plan/checks.ts';
import { anaCourse } from '../ana-course.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** A second person reads bag and pump without seeing the plan, first with a slip. */
export function readBackScene(demo: DemoCase): Scene {
  const readings = anaCourse(demo).infusion.readBacks.filter((entry) => entry.type === 'read-back-entered');
  return {
    title: 'A second person reads bag and pump',
    tells: 'Without seeing the plan, somebody else types what stands on the label and on the pump.',
    shows: readings.map(({ data }, index) => typed(demo, index === 0 ? 'Typed' : 'Typed again', data)),
  };
}

function typed(
  { terminal }: DemoCase,
  title: string,
  { read, planned }: { readonly read: BagAndPump; readonly planned: BagAndPump },
): string {
  const checks = readBackChecks(planned, read);
  const [drug, volume, rate] = [read.drug, read.volume, read.rate].map((amount) => amountInWords(amount));
  return [
    section(terminal, title, [paragraph(terminal, `${drug} in ${volume} on the label, ${rate} on the pump`, 1)]),
    ...renderChecks(terminal, { checks }),
    checks.length === 0 ? paragraph(terminal, 'Bag and pump agree with the signed plan.', 1, '✓ ') : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
