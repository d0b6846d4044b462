import { convertUnit, type PatientRecord } from '@ketaguide/fhir';
import { type Answers, combineFindings, parseAnswers } from '@ketaguide/guideline';
import {
  adultVariability,
  bandPercents,
  concentrationBands,
  defaultModel,
  drawVirtualPatients,
  seededSource,
  simulate,
} from '@ketaguide/pharmacokinetics';
import { makePlan, type Plan } from '@ketaguide/planning';
import { formatNumber, quantity, type Regimen } from '@ketaguide/quantities';
import { populationTimes } from '@ketaguide/server/simulation';
import { paragraph } from '../rendering/layout.ts';
import { renderPlanInShort } from '../rendering/plan/plan.ts';
import { renderConcentrationPlot } from '../rendering/plot/concentration-plot.ts';
import { givenBy } from '../rendering/simulation/given.ts';
import type { Terminal } from '../terminal.ts';
import { anaBag, anaDoses } from './ana-sample.ts';

/** The plans of the story, in its order, and the curve of the one that stays. */
export interface PlanScenes {
  readonly tooShort: string;
  readonly longer: string;
  readonly expected: string;
  readonly faster: string;
}

/** Plans for the patient as she is by now, on that day. */
export function planScenes(terminal: Terminal, record: PatientRecord, answers: object, today: string): PlanScenes {
  const parsed: Answers = parseAnswers(answers, convertUnit);
  const findings = combineFindings(record.findings, parsed);
  const planOf = (regimen: Regimen): Plan => makePlan({ regimen, asOf: today, findings });
  const { tooShort, longer, faster } = anaDoses;
  const kept = planOf(regimenOf(longer));
  const shown = (plan: Plan): string => renderPlanInShort(terminal, plan);
  return {
    tooShort: shown(planOf(regimenOf(tooShort))),
    longer: shown(kept),
    expected: renderExpected(terminal, kept),
    faster: shown(planOf(regimenOf(faster))),
  };
}

type DemoDose = (typeof anaDoses)[keyof typeof anaDoses];

/** The weight is left to the record. */
const regimenOf = ({ rateMgPerKgPerH, durationMin }: DemoDose): Regimen => ({
  patient: {},
  events: [
    {
      type: 'infusion',
      start: quantity(0, 'min'),
      duration: quantity(durationMin, 'min'),
      amount: quantity(rateMgPerKgPerH, 'mg/kg/h'),
    },
  ],
  bag: anaBag,
});

const patients = 1_000;
const seed = 1;

/** The curve of the plan by the usual model, in virtual patients. */
function renderExpected(terminal: Terminal, { input, weight, context }: Plan): string {
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
  return [
    terminal.style('muted', 'ng/mL in plasma'),
    renderConcentrationPlot(terminal, {
      timesMin,
      line,
      ...(lower && upper && { band: { lower, upper } }),
      landmarks: [],
      given: givenBy(regimen),
    }),
    paragraph(
      terminal,
      terminal.style(
        'muted',
        `Model estimate: ${defaultModel.name}. Line: the typical person. Dots: ${bandPercents[0]} and ${bandPercents.at(-1)}% of ${formatNumber(patients)} virtual adults.`,
      ),
    ),
  ].join('\n');
}
