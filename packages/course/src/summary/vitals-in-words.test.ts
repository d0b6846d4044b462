import { expect, it } from 'vitest';
import { vitalsInWords } from './vitals-in-words.ts';

it.each([
  [
    {
      'diastolic-pressure': { value: 84 },
      'systolic-pressure': { value: 132 },
      pulse: { value: 70 },
      'oxygen-saturation': { value: 97 },
    },
    'Pressure 132/84 mmHg, Pulse 70 per min, SpO2 97%',
  ],
  [{ 'systolic-pressure': { value: 132 } }, 'Systolic pressure 132 mmHg'],
  [
    { 'systolic-pressure': { value: 132 }, 'diastolic-pressure': { notObtained: 'moving' } },
    'Systolic pressure 132 mmHg, Diastolic pressure not obtained (moving)',
  ],
  [
    { 'systolic-pressure': { notObtained: 'moving' }, 'diastolic-pressure': { notObtained: 'moving' } },
    'Not obtained (moving)',
  ],
  [
    { pulse: { notObtained: 'moving' }, 'oxygen-saturation': { notObtained: 'cold hands' } },
    'Pulse not obtained (moving), SpO2 not obtained (cold hands)',
  ],
  [{ pulse: { notObtained: 'moving' } }, 'Pulse not obtained (moving)'],
  [{ sedation: { value: 1 }, pain: { value: 4 } }, 'Sedation drowsy, wakes to voice, Pain 4 of 10'],
])('%o', (signs, words) => {
  expect(vitalsInWords(signs)).toBe(words);
});
