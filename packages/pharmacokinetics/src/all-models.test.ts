import { parseRegimen } from '@ketaguide/quantities';
import { expect, test } from 'vitest';
import { compareModels } from './all-models.ts';
import { models } from './models/models.ts';

const regimen = parseRegimen({
  patient: { weightKg: 70, ageYears: 54 },
  events: [
    { t: 0, type: 'bolus', doseMgPerKg: 0.35 },
    { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
  ],
});

test('the models of adults, and how far they lie apart: 204 to 330 ng/mL after 4 h', () => {
  const { simulations, timesMin, lowest, highest } = compareModels(regimen);
  expect(simulations.map(({ model }) => model.id)).toEqual(['kamp2020', 'domino', 'clements1981', 'hijazi2003']);
  const fourHours = timesMin.indexOf(240);
  expect(lowest[fourHours]).toBeCloseTo(203.8, 1);
  expect(highest[fourHours]).toBeCloseTo(330.3, 1);
});

test('the model of children only when it is named: up to 364', () => {
  const { timesMin, highest } = compareModels(regimen, models);
  expect(highest[timesMin.indexOf(240)]).toBeCloseTo(363.9, 1);
});
