import { answerSource } from '@ketaguide/guideline';
import { amountInWords, durationInWords, type PlanDocument, rateInEveryUnit } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import type { Terminal } from '../../terminal.ts';
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
  const { value, source, date, note } = weight;
  const whence = [source === answerSource ? 'entered' : source, ...(date === null ? [] : [dateInWords(date)])];
  const how = note === null ? '' : `; ${note}`;
  return `${amountInWords(quantity(value, 'kg'))} (${whence.join(', ')}${how})`;
}

/** Every rate by weight, each told once, in the order in which they come. */
function rateRows({ weight }: PlanDocument, runs: readonly RateRun[]): readonly (readonly [string, string])[] {
  if (weight === null || runs.length === 0) return [];
  const byWeight = runs.flatMap(({ rate }) => rateInEveryUnit(rate, quantity(weight.value, 'kg')).byWeight ?? []);
  const rates = [...new Set(byWeight.map((rate) => amountInWords(rate)))];
  return [[rates.length === 1 ? 'Rate' : 'Rates', rates.join('; ')]];
}

function bolusRows({
  bolusMg,
  bolusMl,
  totalWithBolusMg,
  weight,
}: PlanDocument): readonly (readonly [string, string])[] {
  if (bolusMg === null || bolusMg === 0 || totalWithBolusMg === null) return [];
  const byWeight = weight === null ? '' : `, ${amountInWords(quantity(bolusMg / weight.value, 'mg/kg'))}`;
  const volume = bolusMl === null ? '' : `, ${amountInWords(quantity(bolusMl, 'mL'))}`;
  return [
    [
      'Bolus',
      `${amountInWords(quantity(bolusMg, 'mg'))}${byWeight}${volume}; ${amountInWords(quantity(totalWithBolusMg, 'mg'))} in all with it`,
    ],
  ];
}

function bagInWords({ bag }: PlanDocument): string {
  if (bag === null) return 'none chosen, so there are no mL';
  const { mg, ml, mgPerMl, making } = bag;
  const contents = `${amountInWords(quantity(mg, 'mg'))} in ${amountInWords(quantity(ml, 'mL'))} (${amountInWords(quantity(mgPerMl, 'mg/mL'))})`;
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
          durationInWords(quantity(startMin, 'min')),
          durationInWords(first?.duration ?? quantity(durationMin, 'min')),
          first === undefined ? rateOfNone(totalMg) : amountInWords(first.rate),
          totalMg === null ? 'not known' : amountInWords(quantity(totalMg, 'mg')),
          bolusMg === null ? 'not known' : amountInWords(quantity(bolusMg, 'mg')),
        ],
        ...others.map((run) => [
          '',
          durationInWords(run.start),
          durationInWords(run.duration),
          amountInWords(run.rate),
          '',
          '',
        ]),
      ];
    }),
  );
}

/** What stands for a rate where there is none to tell. */
const rateOfNone = (totalMg: number | null): string => (totalMg === null ? 'not known' : 'no infusion');
