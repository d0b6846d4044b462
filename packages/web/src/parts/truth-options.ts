import type { ChoiceOption } from './choice-field.tsx';

export const unknownOption = { value: 'unknown', label: 'Unknown' } as const satisfies ChoiceOption;

/** The three answers to a yes/no question. */
export const truthOptions: readonly ChoiceOption[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  unknownOption,
];
