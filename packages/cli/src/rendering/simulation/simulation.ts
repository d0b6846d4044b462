import { provenanceLabels } from '@ketaguide/guideline';
import type { PharmacokineticModel } from '@ketaguide/pharmacokinetics';
import { amountInWords, durationInWords } from '@ketaguide/planning';
import { doseRate, formatNumber, formatQuantity, quantity, type Regimen } from '@ketaguide/quantities';
import type { SimulationDocument } from '@ketaguide/server/simulation';
import type { SimulationResult } from '../../simulation/results.ts';
import type { Terminal } from '../../terminal.ts';
import { concentration, moment } from '../curve-figures.ts';
import { keepUnits } from '../keep-units.ts';
import { definitions, page, paragraph, section } from '../layout.ts';
import { renderConcentrationPlot } from '../plot/concentration-plot.ts';
import { table } from '../table.ts';
import { exposureTable, exposureTitle, inNgMl } from './exposure.ts';
import { givenBy } from './given.ts';
import { momentsToTell } from './moments.ts';

/** Key figures of one regimen by one model, with the curve where it is asked for. */
export function renderSimulation(
  terminal: Terminal,
  { regimen, model, document }: SimulationResult,
  { withPlot }: { readonly withPlot: boolean },
): string {
  return page([
    [
      terminal.style('heading', `${provenanceLabels[document.provenance]}, not a measurement`),
      paragraph(terminal, `${modelInWords(model)}. ${patientInWords(regimen)}.`),
    ].join('\n'),
    renderTarget(terminal, regimen, document),
    withPlot ? renderPlot(terminal, regimen, document) : '',
    renderFigures(terminal, document),
    renderBands(terminal, regimen, document),
    renderLimits(terminal, document),
    paragraph(terminal, terminal.style('muted', `Source: ${model.source.citation}${doi(model)}.`)),
  ]);
}

/** "Kamp 2020: raw data of 14 studies, pooled; adults, arterial blood". */
export function modelInWords({ name, population, ageGroup, sampling }: PharmacokineticModel): string {
  const blood = sampling === 'not known' ? 'where the blood was taken is not known' : `${sampling} blood`;
  return `${name}: ${population}; ${ageGroup}, ${blood}`;
}

const patientInWords = ({ patient: { weight, age } }: Regimen): string =>
  [
    `Its typical person of ${weight === undefined ? 'unknown weight' : amountInWords(weight)}`,
    ...(age === undefined ? [] : [formatQuantity(age)]),
  ].join(', ');

const doi = ({ source }: PharmacokineticModel): string => (source.doi === undefined ? '' : `, doi:${source.doi}`);

function renderTarget(terminal: Terminal, { patient }: Regimen, { target }: SimulationDocument): string {
  if (target === undefined) return '';
  const rate = quantity(target.rateMgPerKgPerH, 'mg/kg/h');
  const byHour = patient.weight === undefined ? '' : ` (${amountInWords(doseRate(rate, patient.weight))})`;
  const line = `${concentration(quantity(target.concentrationNgMl, 'ng/mL'))} after ${durationInWords(quantity(target.atMin, 'min'))}: ${amountInWords(rate)}${byHour}.`;
  return section(terminal, 'Target in plasma', [
    paragraph(terminal, terminal.style('strong', line), 1),
    ...(target.checks.length === 0 ? [paragraph(terminal, 'No check on the dose of such a plan.', 1)] : []),
    ...target.checks.map(({ level, message, provenance }) =>
      paragraph(terminal, `${levelNames[level]} · ${provenanceLabels[provenance]}: ${keepUnits(message)}`, 1),
    ),
  ]);
}

const levelNames = { stop: 'Stop', reason: 'Reason needed', note: 'Note' } as const;

function renderPlot(
  terminal: Terminal,
  regimen: Regimen,
  { timeMin, cpNgMl, bands, exposure }: SimulationDocument,
): string {
  const [lower, upper] = [bands?.cpNgMl[0], bands?.cpNgMl.at(-1)];
  const [lowest, highest] = [bands?.percents[0], bands?.percents.at(-1)];
  const legend =
    bands === undefined
      ? 'Line: the typical person.'
      : `Line: the typical person. Dots: ${lowest} and ${highest}% of ${formatNumber(bands.patients)} virtual patients.`;
  return [
    terminal.style('muted', 'ng/mL in plasma'),
    renderConcentrationPlot(terminal, {
      timesMin: timeMin,
      line: cpNgMl,
      ...(lower && upper && { band: { lower, upper } }),
      landmarks: exposure.plasma.above.map(({ ngMl }) => ngMl),
      given: givenBy(regimen),
    }),
    paragraph(terminal, terminal.style('muted', legend)),
  ].join('\n');
}

function renderFigures(terminal: Terminal, { exposure, totalDoseMg }: SimulationDocument): string {
  const { plasma, effectSite, norketamine, untilMin, areaNgHPerMl } = exposure;
  const { heading, rows } = exposureTable([
    { name: 'Plasma', exposure: plasma, areaNgHPerMl },
    ...(effectSite === null ? [] : [{ name: 'Site of effect', exposure: effectSite }]),
    ...(norketamine === null ? [] : [{ name: 'Norketamine', exposure: norketamine }]),
  ]);
  return page([
    definitions(terminal, [['Total dose', amountInWords(quantity(totalDoseMg, 'mg'))]]),
    section(terminal, exposureTitle(untilMin), [table(terminal, heading, rows, 1)]),
  ]);
}

function renderBands(terminal: Terminal, regimen: Regimen, { bands, timeMin, cpNgMl }: SimulationDocument): string {
  if (bands === undefined) return '';
  const { percents, patients, seed, variability, basis } = bands;
  const spread = (band: readonly (readonly number[])[], at: number): string => {
    const [low, median, high] = [0, Math.floor(band.length / 2), -1].map((line) => inNgMl(band.at(line)?.[at] ?? 0));
    return `${median} (${low} to ${high})`;
  };
  return section(
    terminal,
    `${formatNumber(patients)} virtual patients: median and ${percents[0]} to ${percents.at(-1)}% of them, in ng/mL in plasma`,
    [
      table(
        terminal,
        ['after', 'between patients', 'one measurement'],
        momentsToTell(regimen, timeMin, cpNgMl).map((at) => [
          moment(quantity(timeMin[at] ?? 0, 'min')),
          spread(bands.cpNgMl, at),
          spread(bands.measuredCpNgMl, at),
        ]),
        1,
      ),
      paragraph(terminal, terminal.style('muted', `Seed ${seed}. Spread (${variability}): ${basis}.`), 1),
    ],
  );
}

/** In what the regimen goes beyond the model, and what else to know. */
export const renderLimits = (
  terminal: Terminal,
  { outsideModelDomain, notes }: Pick<SimulationDocument, 'outsideModelDomain' | 'notes'>,
): string =>
  page([
    section(
      terminal,
      'Outside the data of the model',
      outsideModelDomain.map((sentence) => paragraph(terminal, terminal.style('settle', sentence), 1, '! ')),
    ),
    section(
      terminal,
      'To know',
      notes.map((note) => paragraph(terminal, keepUnits(note), 1)),
    ),
  ]);
