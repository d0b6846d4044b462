import { provenanceLabels } from '@ketaguide/guideline';
import { amountInWords } from '@ketaguide/planning';
import { formatQuantity, quantity, type Regimen } from '@ketaguide/quantities';
import type { ModelComparisonDocument } from '@ketaguide/server/simulation';
import type { ComparisonResult } from '../../simulation/results.ts';
import type { Terminal } from '../../terminal.ts';
import { moment } from '../curve-figures.ts';
import { definitions, page, paragraph, section } from '../layout.ts';
import { renderConcentrationPlot } from '../plot/concentration-plot.ts';
import { table } from '../table.ts';
import { exposureTable, exposureTitle, inNgMl } from './exposure.ts';
import { givenBy } from './given.ts';
import { momentsToTell } from './moments.ts';
import { modelInWords, renderLimits } from './simulation.ts';

/** Key figures of one regimen by several models, and how far they lie apart. */
export function renderComparison(
  terminal: Terminal,
  { regimen, models, document }: ComparisonResult,
  { withPlot }: { readonly withPlot: boolean },
): string {
  const { simulations } = document;
  return page([
    [
      terminal.style('heading', `${provenanceLabels[document.provenance]}, not a measurement`),
      paragraph(
        terminal,
        `${models.length} models of adults, each with its typical person. ${patientInWords(regimen)}`,
      ),
    ].join('\n'),
    withPlot ? renderPlot(terminal, regimen, document) : '',
    renderFigures(terminal, { regimen, models, document }),
    section(terminal, 'Models', [...models.map((model) => paragraph(terminal, `${modelInWords(model)}.`, 1))]),
    renderLimits(terminal, {
      outsideModelDomain: distinct(simulations.flatMap(({ outsideModelDomain }) => outsideModelDomain)),
      notes: distinct(simulations.flatMap(({ notes }) => notes)),
    }),
  ]);
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const patientInWords = ({ patient: { weight, age } }: Regimen): string =>
  `${[weight, age].flatMap((value) => (value === undefined ? [] : [formatQuantity(value)])).join(', ')}.`;

function renderPlot(terminal: Terminal, regimen: Regimen, document: ModelComparisonDocument): string {
  const { timeMin, lowestCpNgMl, highestCpNgMl, simulations } = document;
  const [first] = simulations;
  if (first === undefined) return '';
  return [
    terminal.style('muted', 'ng/mL in plasma'),
    renderConcentrationPlot(terminal, {
      timesMin: timeMin,
      line: first.cpNgMl,
      band: { lower: lowestCpNgMl, upper: highestCpNgMl },
      landmarks: first.exposure.plasma.above.map(({ ngMl }) => ngMl),
      given: givenBy(regimen),
    }),
    paragraph(
      terminal,
      terminal.style('muted', `Line: ${first.model}. Dots: the lowest and the highest of all ${simulations.length}.`),
    ),
  ].join('\n');
}

function renderFigures(terminal: Terminal, { regimen, models, document }: ComparisonResult): string {
  const { simulations, timeMin, lowestCpNgMl, highestCpNgMl } = document;
  const [first] = simulations;
  if (first === undefined) return '';
  const { heading, rows } = exposureTable(
    simulations.map(({ exposure: { plasma, areaNgHPerMl } }, index) => ({
      name: models[index]?.name ?? '',
      exposure: plasma,
      areaNgHPerMl,
    })),
  );
  const between = momentsToTell(regimen, timeMin, first.cpNgMl).map((at) => [
    moment(quantity(timeMin[at] ?? 0, 'min')),
    `${inNgMl(lowestCpNgMl[at] ?? 0)} to ${inNgMl(highestCpNgMl[at] ?? 0)}`,
  ]);
  return page([
    definitions(terminal, [['Total dose', amountInWords(quantity(first.totalDoseMg, 'mg'))]]),
    section(terminal, `${exposureTitle(first.exposure.untilMin)} in plasma`, [table(terminal, heading, rows, 1)]),
    section(terminal, 'Between the models, in ng/mL in plasma', [
      table(terminal, ['after', 'lowest to highest'], between, 1),
    ]),
  ]);
}
