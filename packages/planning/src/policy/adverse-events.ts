import { other, type PolicyChoice } from './policy-choice.ts';

/** The kinds of adverse event that are one tap away. */
export const usualAdverseEvents: readonly PolicyChoice[] = [
  { id: 'nausea', label: 'Nausea' },
  { id: 'vomiting', label: 'Vomiting' },
  { id: 'dissociation-or-distress', label: 'Dissociation or distress' },
  { id: 'hypertension', label: 'Hypertension' },
  { id: 'desaturation', label: 'Desaturation' },
  { id: 'headache', label: 'Headache' },
  { id: 'site-problem', label: 'Site problem' },
  other,
];
