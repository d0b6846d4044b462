import {
  adultModels,
  adultVariability,
  bandPercents,
  concentrationBands,
  drawResiduals,
  drawVirtualPatients,
  modelById,
  seededSource,
  simulate,
} from '@ketaguide/pharmacokinetics';
import { quantity, type Regimen } from '@ketaguide/quantities';
import { allModels, type ConcentrationRequest, type Estimate } from './concentration-messages.ts';

/** As many virtual adults and times as follow every letter typed within a frame. */
export const patientCount = 1000;
export const timeCount = 121;

/** The same adults on every device and after every change, so that a band moves with the plan and never flickers. */
const seed = 1;

/** Draws the virtual adults once; they keep for every plan. */
export function preparedEstimate(): (request: ConcentrationRequest) => Omit<Estimate, 'took'> {
  const source = seededSource(seed);
  const patients = drawVirtualPatients(adultVariability, patientCount, source);
  const residuals = drawResiduals(adultVariability, patientCount, source);
  return ({ regimen, infusion, model: wanted, withEffectSite, withNorketamine }) => {
    const grid = gridFor(infusion);
    const timesMin = Array.from({ length: grid.count }, (_, index) => grid.start + index * grid.step);
    const sampled: Regimen = { ...regimen, sampleTimes: timesMin.map((time) => quantity(time, 'min')) };
    const models = wanted === allModels ? adultModels : [modelById(wanted)];
    const [first, ...others] = models.map((model) => simulate(sampled, model, { norketamine: withNorketamine }));
    if (first === undefined) throw new Error('there is no model');
    const bands =
      wanted === allModels ? undefined : concentrationBands(regimen, first.model, patients, { grid, residuals });
    return {
      timesMin: timesMin.map((time) => time - infusion.start),
      lines: [first, ...others].map(({ model, plasma }) => ({ model: model.name, plasma })),
      plasma: bands?.plasma,
      measured: bands?.measuredPlasma,
      percents: bandPercents,
      effectSite: withEffectSite && bands !== undefined ? first.effectSite : undefined,
      norketamine: withNorketamine && bands !== undefined ? first.norketamine : undefined,
      patients: patientCount,
      spread: adultVariability.basis,
      outside: [first, ...others].flatMap(({ outsideModelDomain }) => outsideModelDomain),
      notes: [...first.notes.filter((note) => withEffectSite || !note.includes('effect-site'))],
    };
  };
}

/** Twice as long as the infusion, so that its end is one of the times and half of the picture is after it. */
const gridFor = ({ start, end }: ConcentrationRequest['infusion']) => ({
  start,
  step: (2 * (end - start)) / (timeCount - 1),
  count: timeCount,
});
