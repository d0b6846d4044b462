import type { DomainLimit, DomainRange, ModelSource } from './pharmacokinetic-model.ts';

/*
 * Measured concentrations that the adult models were compared with. None of the models' papers was at hand whole, so
 * the doses and weights behind them are not known; what they were compared with is, and bounds what is said here.
 */

/** Anaesthesia in surgery: 2 mg/kg, then 41 mcg/kg/min on average, held 9.3 umol/L in plasma. */
const surgery: ModelSource = {
  citation: 'Idvall J et al. Ketamine infusions: pharmacokinetics and clinical effects. Br J Anaesth 1979;51:1167',
  doi: '10.1093/bja/51.12.1167',
};

/** Intensive care: 1.1 to 1.3 mg/kg/h for three days led to 1.2 (SD 0.3) mcg/mL ketamine, 1.0 (0.6) norketamine. */
const intensiveCare: ModelSource = {
  citation:
    'Koppel C et al. Effects of enzyme induction, renal and cardiac function on ketamine plasma kinetics in patients ' +
    'with ketamine long-term analgosedation. Eur J Drug Metab Pharmacokinet',
};

const comparedWith = ({ citation, doi }: ModelSource): string =>
  `the highest that the adult models were compared with: ${citation}${doi ? `, doi ${doi}` : ''}`;

/** 2 mg/kg to induce anaesthesia. */
export const largestBolusCompared: DomainLimit = { upTo: 2, basis: comparedWith(surgery) };

/** 41 mcg/kg/min. */
export const fastestInfusionCompared: DomainLimit = { upTo: 2.46, basis: comparedWith(surgery) };

/** Three days. */
export const longestInfusionCompared: DomainLimit = { upTo: 3 * 24 * 60, basis: comparedWith(intensiveCare) };

/** Our own choice. Between its ends the two ways of scaling by weight differ by a fifth to a third. */
export const weightScalingCompared: DomainRange = {
  from: 45,
  to: 140,
  basis: 'our own choice: the weights between which ways of scaling were compared; those of the studies are not known',
};

/** Adulthood, which is where the curve begins. */
export const adults: DomainRange = { from: 18, basis: 'a model of adults; the oldest age studied is not known' };
