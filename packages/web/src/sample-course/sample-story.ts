import type { VitalSigns } from '@ketaguide/course';
import type { NewEntry } from '../recorded-course/new-entry.ts';

/** One entry of the replay, so many minutes after the start. */
export interface StoryEntry {
  readonly at: number;
  readonly entry: NewEntry;
}

type Numbers = readonly [systolic: number, diastolic: number, pulse: number, saturation: number];

const signs = ([systolic, diastolic, pulse, saturation]: Numbers): VitalSigns => ({
  'systolic-pressure': { value: systolic },
  'diastolic-pressure': { value: diastolic },
  pulse: { value: pulse },
  'oxygen-saturation': { value: saturation },
});

const vitals = (at: number, numbers: Numbers): StoryEntry => ({
  at,
  entry: { type: 'vitals-recorded', data: { phase: 'infusion', signs: signs(numbers) } },
});

/** Four invented hours: nausea after one, half an hour at a lower rate, one set of vitals that was not obtained. */
export const sampleStory: readonly StoryEntry[] = [
  vitals(15, [136, 78, 77, 98]),
  vitals(30, [140, 80, 80, 97]),
  vitals(45, [143, 82, 82, 97]),
  vitals(60, [148, 85, 86, 96]),
  {
    at: 60,
    entry: { type: 'adverse-event-recorded', data: { kind: 'nausea', severity: 'moderate', action: 'rate-lowered' } },
  },
  { at: 61, entry: { type: 'rate-changed', data: { rate: { value: 14, unit: 'mL/h' }, reason: 'adverse-event' } } },
  vitals(75, [150, 86, 88, 96]),
  vitals(90, [152, 86, 84, 97]),
  {
    at: 91,
    entry: { type: 'rate-changed', data: { rate: { value: 17.5, unit: 'mL/h' }, reason: 'adverse-event-over' } },
  },
  {
    at: 105,
    entry: {
      type: 'vitals-recorded',
      data: {
        phase: 'infusion',
        signs: {
          'systolic-pressure': { notObtained: 'Patient asked to wait' },
          'diastolic-pressure': { notObtained: 'Patient asked to wait' },
          pulse: { notObtained: 'Patient asked to wait' },
          'oxygen-saturation': { notObtained: 'Patient asked to wait' },
        },
      },
    },
  },
  vitals(120, [144, 83, 80, 97]),
  vitals(135, [140, 82, 78, 97]),
  vitals(150, [138, 80, 77, 97]),
  vitals(165, [139, 80, 76, 98]),
  vitals(180, [136, 79, 76, 97]),
  vitals(195, [138, 79, 75, 98]),
  vitals(210, [135, 78, 74, 98]),
  vitals(225, [134, 77, 74, 98]),
  vitals(239, [132, 76, 73, 98]),
];

/** The replay ends here; the infusion is stopped by whoever watches. */
export const storyMinutes = 241;
