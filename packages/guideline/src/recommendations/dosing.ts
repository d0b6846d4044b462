import { all, amountOf, any, atLeast, atMost, choiceIs, moreThan, present } from '../criteria/builders.ts';
import { citation } from './citation.ts';
import { inText, numberInText } from './limit-text.ts';
import {
  bolusMaximum,
  durationToExceed,
  infusionRateMaximum,
  infusionRateMinimum,
  noBolus,
  refractoryRateMaximum,
  totalDoseMinimum,
} from './limits.ts';
import type { Recommendation } from './recommendation.ts';

const heading = 'Dosing range and dose response';
const rate = amountOf('planned-infusion-rate');

/** How much, how fast and for how long. */
export const dosing: readonly Recommendation[] = [
  {
    id: 'dosing.bolus',
    section: 'dosing',
    number: 1,
    subject: 'Bolus',
    statement: `Bolus: up to ${inText(bolusMaximum)}.`,
    force: 'limit',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: { heading, item: 1, mustMention: ['Bolus', 'up to 0.35 mg/kg'] },
    appliesWhen: moreThan(amountOf('planned-bolus'), noBolus),
    metWhen: atMost(amountOf('planned-bolus'), bolusMaximum),
    limits: { maximum: bolusMaximum },
    usedIn: [{ step: 'plan', place: 'Checks' }],
  },
  {
    id: 'dosing.infusion',
    section: 'dosing',
    number: 2,
    subject: 'Infusion rate',
    statement: `Infusion: ${numberInText(infusionRateMinimum)} to ${inText(infusionRateMaximum)}. Rates of up to ${inText(refractoryRateMaximum)} were used with success in refractory cases in ICU settings.`,
    force: 'limit',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: {
      heading,
      item: 2,
      mustMention: ['0.5 to 2 mg/kg per hour', 'up to 7 mg/kg per hour', 'refractory cases', 'ICU settings'],
    },
    appliesWhen: present('infusion-planned'),
    metWhen: any(
      all(atLeast(rate, infusionRateMinimum), atMost(rate, infusionRateMaximum)),
      all(
        moreThan(rate, infusionRateMaximum),
        atMost(rate, refractoryRateMaximum),
        present('refractory-pain'),
        choiceIs('care-setting', 'icu'),
      ),
    ),
    limits: {
      minimum: infusionRateMinimum,
      maximum: infusionRateMaximum,
      refractoryMaximum: refractoryRateMaximum,
    },
    usedIn: [{ step: 'plan', place: 'Checks' }],
  },
  {
    id: 'dosing.dose-response',
    section: 'dosing',
    number: 3,
    subject: 'Dose response and total dose',
    statement: `Evidence points to a dose-response relationship, with more benefit from higher dosages. The total dose should be at least ${inText(totalDoseMinimum)}, infused over more than ${inText(durationToExceed)}.`,
    force: 'limit',
    grade: 'C',
    certainty: 'low',
    printedGrading: '(C, Low)',
    citation,
    source: {
      heading,
      item: 3,
      mustMention: ['dose-response relationship', 'higher dosages', 'more benefit', 'at least 80 mg', '>2 h'],
    },
    appliesWhen: present('infusion-planned'),
    metWhen: all(
      atLeast(amountOf('planned-total-dose'), totalDoseMinimum),
      moreThan(amountOf('planned-duration'), durationToExceed),
    ),
    limits: { totalMinimum: totalDoseMinimum, durationToExceed },
    usedIn: [
      { step: 'plan', place: 'Checks' },
      { step: 'infuse', place: 'Given so far' },
    ],
  },
];
