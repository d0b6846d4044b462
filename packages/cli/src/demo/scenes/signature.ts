import { amountInWords, isStale, type Plan, signingState } from '@ketaguide/planning';
import { formatDate, quantity } from '@ketaguide/quantities';
import { definitions, paragraph, section } from '../../rendering/layout.ts';
import { heroLine } from '../../rendering/plan/hero.ts';
import { runsOf } from '../../rendering/plan/rate-runs.ts';
import { anaClinic } from '../ana-clinic.ts';
import { signedPlan } from '../ana-entries.ts';
import { type AnaDose, anaDoses, anaTimes } from '../ana-sample.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** Back to the plan that nothing stands against, which is signed. */
export function signatureScene(demo: DemoCase): Scene {
  const { terminal, plan } = demo;
  const faster = plan(anaDoses.faster);
  const longer = plan(anaDoses.longer);
  const signed = signedPlan(demo);
  return {
    title: 'Back to the slower plan, and signed',
    tells: 'A signature keeps inputs, results and reasons, with the versions of rules and policy.',
    shows: [
      definitions(terminal, [
        [rateOf(anaDoses.faster), standing(faster)],
        [rateOf(anaDoses.longer), standing(longer)],
      ]),
      section(terminal, `Signed by ${anaClinic.prescriber.name}, ${formatDate(demo.today)}, ${anaTimes.signed}`, [
        paragraph(terminal, heroLine(signed.result, runsOf(longer)), 1),
        paragraph(terminal, `Rules ${signed.rulesVersion}, policy "${signed.policy.id}" ${signed.policy.version}.`, 1),
        isStale(signed, faster)
          ? paragraph(terminal, `It holds for this plan alone: at ${rateOf(anaDoses.faster)} it would not hold.`, 1)
          : '',
      ]),
    ],
  };
}

const rateOf = ({ rateMgPerKgPerH }: AnaDose): string => amountInWords(quantity(rateMgPerKgPerH, 'mg/kg/h'));

/** What stands between a plan and its signature. */
function standing(plan: Plan): string {
  const { isSignable, stops, missingReasons } = signingState(plan);
  if (isSignable) return 'nothing stands against signing it';
  const open = [...stops.map(({ id }) => `${id} stops it`), ...missingReasons.map(({ id }) => `${id} needs a reason`)];
  return `cannot be signed yet: ${open.join(', ')}`;
}
