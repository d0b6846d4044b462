import { answerSource } from '@ketaguide/guideline';
import { type PlanDocument, rateInEveryUnit } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import type { Terminal } from '../../terminal.ts';
import { amount, duration } from '../amount.ts';
import { dateInWords } from '../fact.ts';
import { definitions, page, paragraph } from '../layout.ts';
import { table } from '../table.ts';
import { heroLine } from './hero.ts';
import type { RateRun } from './rate-runs.ts';

/** The dose in a line, what it was worked out from, and each infusion of a course. */
export function renderDose(terminal: Terminal, plan: PlanDocument, runs: readonly (readonly RateRun[])[]): string {
  return page([
    paragraph(terminal, terminal.style('heading', heroLine(plan, runs))),
    definitions(terminal, [
      ['Weight', weightInWords(plan)],
      ...rateRows(plan, runs.flat()),
      ...bolusRows(plan),
      ['Bag', bagInWords(plan)],
    ]),
    renderInfusions(terminal, plan, runs),
  ]);
}

function weightInWords({ weight }: PlanDocument): string {
  if (weight === null) return 'not known yet';
  const { value, source, date } = weight;
  const whence = [source === answerSource ? 'entered' : source, ...(date === null ? [] : [dateInWords(date)])];
  return `${amount(quantity(value, 'kg'))} (${whence.join(', ')})`;
}

/** Every rate by weight, each told once, in the order in which they come. */
function rateRows({ weight }: PlanDocument, runs: readonly RateRun[]): readonly (readonly [string, string])[] {
  if (weight === null || runs.length === 0) return [];
  const byWeight = runs.flatMap(({ rate }) => rateInEveryUnit(rate, quantity(weight.value, 'kg')).byWeight ?? []);
  const rates = [...new Set(byWeight.map(amount))];
  return [[rates.length === 1 ? 'Rate' : 'Rates', rates.join('; ')]];
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

/** Each infusion of a course of several, with a line for each of its rates. */
function renderInfusions(
  terminal: Terminal,
  { sessions }: PlanDocument,
  runs: readonly (readonly RateRun[])[],
): string {
  if (sessions.length === 1) return '';
  return table(
    terminal,
    ['Infusion', 'starts at', 'runs', 'rate', 'total', 'bolus'],
    sessions.flatMap(({ number, startMin, durationMin, totalMg, bolusMg }, index) => {
      const [first, ...others] = runs[index] ?? [];
      return [
        [
          String(number),
          duration(quantity(startMin, 'min')),
          duration(first?.duration ?? quantity(durationMin, 'min')),
          first === undefined ? rateOfNone(totalMg) : amount(first.rate),
          totalMg === null ? 'not known' : amount(quantity(totalMg, 'mg')),
          bolusMg === null ? 'not known' : amount(quantity(bolusMg, 'mg')),
        ],
        ...others.map((run) => ['', duration(run.start), duration(run.duration), amount(run.rate), '', '']),
      ];
    }),
  );
}

/** What stands for a rate where there is none to tell. */
const rateOfNone = (totalMg: number | null): string => (totalMg === null ? 'not known' : 'no infusion');
