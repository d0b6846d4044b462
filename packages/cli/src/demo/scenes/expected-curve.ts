import {
  adultVariability,
  bandPercents,
  concentrationBands,
  defaultModel,
  drawVirtualPatients,
  seededSource,
  simulate,
} from '@ketaguide/pharmacokinetics';
import { formatNumber, quantity } from '@ketaguide/quantities';
import { populationTimes } from '@ketaguide/server/simulation';
import { paragraph } from '../../rendering/layout.ts';
import { renderConcentrationPlot } from '../../rendering/plot/concentration-plot.ts';
import { givenBy } from '../../rendering/simulation/given.ts';
import { anaDoses } from '../ana-sample.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

const patients = 1_000;
const seed = 1;

/** The curve of the longer plan by the usual model, in virtual patients. */
export function expectedCurveScene({ terminal, plan }: DemoCase): Scene {
  const { input, weight, context } = plan(anaDoses.longer);
  const age = context.findings.age?.fact?.value;
  const patient = {
    ...(weight && { weight: weight.weight }),
    ...(typeof age === 'object' && age.unit === 'a' && { age: quantity(age.value, 'a') }),
  };
  const { regimen, grid } = populationTimes({ ...input.regimen, patient }, patients);
  const drawn = drawVirtualPatients(adultVariability, patients, seededSource(seed));
  const { plasma } = concentrationBands(regimen, defaultModel, drawn, { grid });
  const { timesMin, plasma: line } = simulate(regimen, defaultModel, { norketamine: false });
  const [lower, upper] = [plasma[0], plasma.at(-1)];
  const plot = renderConcentrationPlot(terminal, {
    timesMin,
    line,
    ...(lower && upper && { band: { lower, upper } }),
    landmarks: [],
    given: givenBy(regimen),
  });
  const legend = `Model estimate: ${defaultModel.name}. Line: the typical person. Dots: ${bandPercents[0]} and ${bandPercents.at(-1)}% of ${formatNumber(patients)} virtual adults.`;
  return {
    title: 'What to expect',
    tells: 'The same plan as a curve. An estimate, not a measurement.',
    shows: [
      [terminal.style('muted', 'ng/mL in plasma'), plot, paragraph(terminal, terminal.style('muted', legend))].join(
        '\n',
      ),
    ],
  };
}
