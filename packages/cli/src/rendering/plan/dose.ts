import { answerSource } from '@ketaguide/guideline';
import type { PlanDocument } from '@ketaguide/planning';
import { formatNumber, formatQuantity, noBreakSpace, quantity } from '@ketaguide/quantities';
import type { Terminal } from '../../terminal.ts';
import { amount, duration } from '../amount.ts';
import { dateInWords } from '../fact.ts';
import { definitions, page, paragraph } from '../layout.ts';
import { table } from '../table.ts';

/** "35 mg per hour = 17.5 mL/h for 4 h. Total 140 mg (70 mL).", and what that was worked out from. */
export function renderDose(terminal: Terminal, plan: PlanDocument, hasOneRate: boolean): string {
  return page([
    paragraph(terminal, terminal.style('heading', heroLine(plan, hasOneRate))),
    definitions(terminal, [
      ['Weight', weightInWords(plan)],
      ...rateRows(plan),
      ...bolusRows(plan),
      ['Bag', bagInWords(plan)],
    ]),
    renderInfusions(terminal, plan),
  ]);
}

function heroLine(plan: PlanDocument, hasOneRate: boolean): string {
  const { doseRateMgPerH, totalMg, sessions } = plan;
  if (doseRateMgPerH === null || totalMg === null) return 'No rate and no total: the weight is not known yet.';
  const course = sessions.length === 1 ? '' : `${formatNumber(sessions.length)}${noBreakSpace}infusions. `;
  if (doseRateMgPerH === 0) {
    return `${course}A bolus alone: ${amount(quantity(plan.bolusMg ?? 0, 'mg'))}${inBag(plan.bolusMl)}.`;
  }
  const total = `Total ${amount(quantity(totalMg, 'mg'))}${inBag(plan.volumeMl)}.`;
  const highest = hasOneRate ? '' : 'highest rate ';
  const rate = `${highest}${amount(quantity(doseRateMgPerH, 'mg/h'))}${onPump(plan)}`;
  const time = sessions.length === 1 ? ` for ${duration(quantity(plan.durationMin, 'min'))}` : '';
  return `${course}${upperFirst(`${rate}${time}`)}. ${total}`;
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What is not set on the pump is told to a tenth of a mL. */
const inBag = (volumeMl: number | null): string =>
  volumeMl === null ? '' : ` (${formatQuantity(quantity(volumeMl, 'mL'), { maximumFractionDigits: 1 })})`;

/** The rate in mL/h as the pump takes it; an equals sign only where that is the very same rate. */
function onPump({ pumpRateMlPerH, program }: PlanDocument): string {
  if (pumpRateMlPerH === null || program === null) return '';
  const rates = program.steps.flatMap(({ type, rateMlPerH }) => (type === 'infusion' ? [rateMlPerH ?? 0] : []));
  const set = Math.max(...rates);
  const inWords = amount(quantity(set, 'mL/h'));
  return set === pumpRateMlPerH ? ` = ${inWords}` : ` ≈ ${inWords} on the pump`;
}

function weightInWords({ weight }: PlanDocument): string {
  if (weight === null) return 'not known yet';
  const { value, source, date } = weight;
  const whence = [source === answerSource ? 'entered' : source, ...(date === null ? [] : [dateInWords(date)])];
  return `${amount(quantity(value, 'kg'))} (${whence.join(', ')})`;
}

function rateRows({ doseRateMgPerKgPerH }: PlanDocument): readonly (readonly [string, string])[] {
  if (doseRateMgPerKgPerH === null || doseRateMgPerKgPerH === 0) return [];
  return [['Rate', amount(quantity(doseRateMgPerKgPerH, 'mg/kg/h'))]];
}

function bolusRows({
  bolusMg,
  bolusMl,
  totalWithBolusMg,
  weight,
}: PlanDocument): readonly (readonly [string, string])[] {
  if (bolusMg === null || bolusMg === 0 || totalWithBolusMg === null) return [];
  const byWeight = weight === null ? '' : `, ${amount(quantity(bolusMg / weight.value, 'mg/kg'))}`;
  const volume = bolusMl === null ? '' : `, ${amount(quantity(bolusMl, 'mL'))}`;
  return [
    [
      'Bolus',
      `${amount(quantity(bolusMg, 'mg'))}${byWeight}${volume}; ${amount(quantity(totalWithBolusMg, 'mg'))} in all with it`,
    ],
  ];
}

function bagInWords({ bag }: PlanDocument): string {
  if (bag === null) return 'none chosen, so there are no mL';
  const { mg, ml, mgPerMl, making } = bag;
  const contents = `${amount(quantity(mg, 'mg'))} in ${amount(quantity(ml, 'mL'))} (${amount(quantity(mgPerMl, 'mg/mL'))})`;
  return making === null ? contents : `${contents}: ${making}`;
}

/** Each infusion of a course of several. */
function renderInfusions(terminal: Terminal, { sessions }: PlanDocument): string {
  if (sessions.length === 1) return '';
  return table(
    terminal,
    ['Infusion', 'starts at', 'runs', 'highest rate', 'total', 'bolus'],
    sessions.map(({ number, startMin, durationMin, doseRateMgPerH, totalMg, bolusMg }) => [
      String(number),
      duration(quantity(startMin, 'min')),
      duration(quantity(durationMin, 'min')),
      doseRateMgPerH === null ? 'not known' : amount(quantity(doseRateMgPerH, 'mg/h')),
      totalMg === null ? 'not known' : amount(quantity(totalMg, 'mg')),
      bolusMg === null ? 'not known' : amount(quantity(bolusMg, 'mg')),
    ]),
  );
}
