import { plausibleRate } from '@ketaguide/quantities';
import { monitoredSettingThreshold } from '../recommendations/limits.ts';
import type { AskedFinding } from './finding.ts';

/** What is planned for one infusion. */
export const planFindings: readonly AskedFinding[] = [
  {
    id: 'planned-bolus',
    kind: 'quantity',
    scope: 'plan',
    name: 'Planned bolus',
    ask: 'Which bolus is planned? (0 for none)',
    unit: 'mg/kg',
    possible: { from: 0, to: 20 },
  },
  {
    id: 'planned-infusion-rate',
    kind: 'quantity',
    scope: 'plan',
    name: 'Planned infusion rate',
    ask: 'What is the highest infusion rate planned?',
    unit: 'mg/kg/h',
    possible: plausibleRate,
  },
  {
    id: 'planned-duration',
    kind: 'quantity',
    scope: 'plan',
    name: 'Planned duration',
    ask: 'How long is the infusion planned to run?',
    unit: 'min',
    possible: { from: 0, to: 43_200 },
  },
  {
    id: 'planned-total-dose',
    kind: 'quantity',
    scope: 'plan',
    name: 'Planned total dose',
    ask: 'Which total dose is to be infused, without the bolus?',
    unit: 'mg',
    possible: { from: 0, to: 100_000 },
  },
  {
    id: 'refractory-pain',
    kind: 'truth',
    scope: 'plan',
    name: 'Refractory pain',
    ask: 'Is the pain refractory?',
  },
  {
    id: 'care-setting',
    kind: 'choice',
    scope: 'setting',
    name: 'Care setting',
    ask: 'Where will the infusion be given?',
    choices: [
      { value: 'unmonitored', label: 'Unmonitored' },
      { value: 'monitored', label: 'Monitored' },
      { value: 'icu', label: 'ICU' },
    ],
  },
  {
    id: 'monitored-setting-threshold',
    kind: 'quantity',
    scope: 'setting',
    name: 'Monitored-setting threshold',
    ask: 'Above which rate does this patient need the monitored setting?',
    help: 'It can be lowered for one patient or by clinic policy, never raised.',
    unit: 'mg/kg/h',
    possible: { from: 0, to: monitoredSettingThreshold.value },
    default: { value: monitoredSettingThreshold.value, source: 'guideline' },
  },
];
