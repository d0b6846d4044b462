import { amountInWords, durationInWords, type PlanDocument, volumeInWords } from '@ketaguide/planning';
import { formatNumber, noBreakSpace, quantity } from '@ketaguide/quantities';
import type { Content } from 'pdfmake/interfaces.js';
import { bold, paragraph, type Run, words } from '../words.ts';

/** What is set and what is given, large: "35 mg per hour = 17.5 mL/h for 4 h", "Total 140 mg (70 mL)". */
export const hero = (plan: PlanDocument, hasOneRate: boolean, scale: number): Content => ({
  stack: [
    paragraph(rateLine(plan, hasOneRate), { fontSize: 21 * scale, lineHeight: 1.05 }),
    paragraph(totalLine(plan, hasOneRate), { fontSize: 13 * scale }),
  ],
});

function rateLine(plan: PlanDocument, hasOneRate: boolean): Run[] {
  const { doseRateMgPerH: rate, sessions, durationMin } = plan;
  if (rate === null) return bold('No rate: the weight is not known yet');
  if (rate === 0) return bold('A bolus alone');
  const onPump = rateOnPump(plan);
  // No rate but the only one may stand beside the whole time.
  const time = sessions.length === 1 && hasOneRate ? ` for ${durationInWords(quantity(durationMin, 'min'))}` : '';
  return [
    ...words(hasOneRate ? '' : 'Highest rate '),
    ...words(amountInWords(quantity(rate, 'mg/h'))),
    ...(onPump === undefined ? [] : [...words(` ${onPump.sign} `), ...bold(onPump.rate)]),
    ...words(time),
  ];
}

/** The rate as the pump takes it; an equals sign only where that is the very same rate. */
function rateOnPump({ pumpRateMlPerH, program }: PlanDocument): { sign: '=' | '≈'; rate: string } | undefined {
  if (pumpRateMlPerH === null || program === null) return undefined;
  const rates = program.steps.flatMap(({ type, rateMlPerH }) => (type === 'infusion' ? [rateMlPerH ?? 0] : []));
  const set = Math.max(...rates);
  return { sign: set === pumpRateMlPerH ? '=' : '≈', rate: amountInWords(quantity(set, 'mL/h')) };
}

function totalLine(plan: PlanDocument, hasOneRate: boolean): Run[] {
  const { sessions, totalMg, volumeMl, bag, bolusMg, totalWithBolusMg, durationMin } = plan;
  const course = sessions.length === 1 ? '' : `${formatNumber(sessions.length)}${noBreakSpace}infusions. `;
  if (totalMg === null) return words(`IV ketamine. ${course}No total yet.`);
  const withBolus =
    bolusMg === null || bolusMg === 0 || totalWithBolusMg === null
      ? ''
      : `; ${amountInWords(quantity(totalWithBolusMg, 'mg'))} with the bolus`;
  const time = hasOneRate ? '' : ` in ${durationInWords(quantity(durationMin, 'min'))} at several rates`;
  return [
    ...words(`IV ketamine. ${course}Total `),
    ...bold(amountInWords(quantity(totalMg, 'mg'))),
    ...words(`${volumeMl === null ? '' : ` (${volumeInWords(quantity(volumeMl, 'mL'))})`}${time}${withBolus}`),
    ...words(bag === null ? '. No bag is chosen, so there is no rate in mL/h.' : ''),
  ];
}
