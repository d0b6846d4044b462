import type { ChoiceFinding } from './finding.ts';

/** The kinds of pain that the guideline tells apart or names, and the two that lie outside its population. */
export const targetPain: ChoiceFinding = {
  id: 'target-pain',
  kind: 'choice',
  scope: 'patient',
  name: 'Target pain',
  ask: 'Which pain is to be treated?',
  help: 'The record only proposes. Choose the one pain that this course is meant for.',
  choices: [
    { value: 'spinal-cord-injury-pain', label: 'Spinal cord injury pain' },
    { value: 'crps', label: 'Complex regional pain syndrome (CRPS)' },
    { value: 'mixed-neuropathic-pain', label: 'Mixed neuropathic pain' },
    { value: 'phantom-limb-pain', label: 'Phantom limb pain' },
    { value: 'postherpetic-neuralgia', label: 'Postherpetic neuralgia' },
    { value: 'fibromyalgia', label: 'Fibromyalgia' },
    { value: 'cancer-pain', label: 'Cancer pain' },
    { value: 'ischemic-pain', label: 'Ischemic pain' },
    { value: 'headache', label: 'Headache' },
    { value: 'spinal-pain', label: 'Spinal pain' },
    { value: 'other-chronic-pain', label: 'Other chronic pain' },
    { value: 'not-chronic-pain', label: 'Not chronic pain' },
  ],
  recordSource: {
    kind: 'proposed-choice',
    kinds: [
      {
        choice: 'spinal-cord-injury-pain',
        valueSet: 'target-pain.spinal-cord-injury-pain',
        composite: ['spinal-cord-injury', 'neuropathic-or-chronic-pain'],
      },
      { choice: 'crps', valueSet: 'target-pain.crps' },
      { choice: 'mixed-neuropathic-pain', valueSet: 'target-pain.mixed-neuropathic-pain' },
      { choice: 'phantom-limb-pain', valueSet: 'target-pain.phantom-limb-pain' },
      { choice: 'postherpetic-neuralgia', valueSet: 'target-pain.postherpetic-neuralgia' },
      { choice: 'fibromyalgia', valueSet: 'target-pain.fibromyalgia' },
      { choice: 'cancer-pain', valueSet: 'target-pain.cancer-pain' },
      { choice: 'ischemic-pain', valueSet: 'target-pain.ischemic-pain' },
      { choice: 'headache', valueSet: 'target-pain.headache' },
      { choice: 'spinal-pain', valueSet: 'target-pain.spinal-pain' },
      { choice: 'other-chronic-pain', valueSet: 'target-pain.other-chronic-pain', generic: true },
      { choice: 'not-chronic-pain', valueSet: 'target-pain.not-chronic-pain' },
    ],
  },
};

/** Chronic pain that is neither spinal cord injury pain nor CRPS: all of it falls under the third indication. */
export const otherChronicPains: readonly string[] = [
  'mixed-neuropathic-pain',
  'phantom-limb-pain',
  'postherpetic-neuralgia',
  'fibromyalgia',
  'cancer-pain',
  'ischemic-pain',
  'headache',
  'spinal-pain',
  'other-chronic-pain',
];
