import { amountInWords, type Plan, planLine } from '@ketaguide/planning';
import type { Content } from 'pdfmake/interfaces.js';
import { bold, paragraph, type Run, words } from '../words.ts';

/** What is set and what is given, large, in the words of the screen: "35 mg per hour = 17.5 mL/h for 4 h". */
export const hero = (plan: Plan, scale: number): Content => {
  const { course } = planLine(plan);
  return {
    stack: [
      paragraph(rateLine(plan), { fontSize: 21 * scale, lineHeight: 1.05 }),
      paragraph(totalLine(plan), { fontSize: 13 * scale }),
      ...(course === undefined ? [] : [paragraph(words(`${course}.`), { fontSize: 13 * scale })]),
    ],
  };
};

function rateLine(plan: Plan): Run[] {
  if (plan.infusions.every(({ session }) => session.segments.length === 0)) return bold('A bolus alone');
  if (plan.infused === undefined) return bold('No rate: the weight is not known yet');
  const { dose, isExact, pump, isBlank, duration } = planLine(plan);
  const onPump = isBlank ? [] : [...words(isExact ? ' = ' : ' ≈ '), ...bold(pump)];
  return [...words(dose), ...onPump, ...words(`${duration.startsWith(',') ? '' : ' '}${duration}`)];
}

function totalLine(plan: Plan): Run[] {
  const { total, volume, totalOf, bolus } = planLine(plan);
  const { infused, bolus: allBoluses, total: withBoluses } = plan;
  if (infused === undefined) return words('IV ketamine. No total yet.');
  const bolusToo =
    allBoluses === undefined || allBoluses.value === 0 || withBoluses === undefined
      ? ''
      : `; ${amountInWords(withBoluses)} with the bolus${plan.infusions.length === 1 ? '' : 'es, of all infusions'}`;
  return [
    ...words(`IV ketamine. ${bolus === undefined ? '' : `${bolus} `}Total `),
    ...bold(total),
    ...words(`${plan.bag === undefined ? '' : ` (${volume})`}${totalOf}${bolusToo}`),
    ...words(plan.bag === undefined ? '. No bag is chosen, so there is no rate in mL/h.' : ''),
  ];
}
