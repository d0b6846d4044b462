/** The signs that can be recorded. Which of them are asked for, the clinic says. */
export const vitalSignIds = [
  'systolic-pressure',
  'diastolic-pressure',
  'pulse',
  'oxygen-saturation',
  'respiratory-rate',
  'sedation',
  'dissociation',
  'pain',
] as const;

export type VitalSignId = (typeof vitalSignIds)[number];

/** What is measured, in what, and where a number was probably mistyped. */
export interface VitalSign {
  /** A measure can lie anywhere; a scale has whole numbers from one end to the other, and nothing beside them. */
  readonly kind: 'measure' | 'scale';
  readonly label: string;
  /** Beside the number; empty for a scale. */
  readonly unit: string;
  /**
   * Outside it a slip is likelier than the reading (`tool-rule`): whoever types it is asked once, and may keep it. This
   * is no range in which a patient is well. Of a scale: its ends.
   */
  readonly plausible: { readonly from: number; readonly to: number };
  /** The words for the numbers of a scale, from 0 up, where the numbers alone do not speak. */
  readonly levels?: readonly string[];
}

const measure = (label: string, unit: string, from: number, to: number): VitalSign => ({
  kind: 'measure',
  label,
  unit,
  plausible: { from, to },
});

const scaleOfWords = (label: string, levels: readonly string[]): VitalSign => ({
  kind: 'scale',
  label,
  unit: '',
  plausible: { from: 0, to: levels.length - 1 },
  levels,
});

export const vitalSigns: Readonly<Record<VitalSignId, VitalSign>> = {
  'systolic-pressure': measure('Systolic pressure', 'mmHg', 50, 250),
  'diastolic-pressure': measure('Diastolic pressure', 'mmHg', 20, 150),
  pulse: measure('Pulse', 'per min', 30, 220),
  'oxygen-saturation': measure('SpO2', '%', 60, 100),
  'respiratory-rate': measure('Respiratory rate', 'per min', 4, 60),
  sedation: scaleOfWords('Sedation', ['Awake', 'Drowsy, wakes to voice', 'Wakes to touch only', 'Cannot be woken']),
  dissociation: scaleOfWords('Dissociation', ['None', 'Mild', 'Moderate', 'Severe']),
  pain: { kind: 'scale', label: 'Pain, 0 to 10', unit: '', plausible: { from: 0, to: 10 } },
};

/** Is it a number that such a reading usually is? For a measure that is not: ask whether it is meant, never refuse it. */
export const isPlausibleReading = (id: VitalSignId, value: number): boolean =>
  value >= vitalSigns[id].plausible.from && value <= vitalSigns[id].plausible.to;
