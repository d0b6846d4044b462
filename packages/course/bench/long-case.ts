import type { StoredEvent } from '../src/index.ts';

/** Entries of one course: vital signs, rate changes, notes and corrections of a long case, always the same. */
export function longCase(length: number): readonly StoredEvent[] {
  const course = '00000000-0000-4000-8000-00000000c000';
  const infusion = '00000000-0000-4000-8000-00000000f000';
  const start = Date.parse('2026-11-24T08:00:00.000Z');
  const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } };
  const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const entry = (number: number, type: string, data: unknown): StoredEvent => {
    const at = new Date(start + number * 3_000).toISOString();
    return {
      id: id(number),
      course,
      infusion,
      type,
      happenedAt: at,
      enteredAt: at,
      author: 'nurse',
      rulesVersion: '1.0.0',
      policyVersion: '1',
      basedOn: number - 1,
      data,
      sequence: number,
      receivedAt: at,
      recordedBy: 'nurse',
      despite: null,
    } as unknown as StoredEvent;
  };
  return Array.from({ length }, (_, index) => {
    const number = index + 1;
    if (number === 1) return entry(number, 'started', { rate: { value: 17.5, unit: 'mL/h' }, bag });
    if (number % 100 === 0) {
      return entry(number, 'rate-changed', {
        rate: { value: 10 + (number % 70) / 10, unit: 'mL/h' },
        reason: 'planned-step',
      });
    }
    if (number % 101 === 0) {
      const data = { phase: 'infusion', signs: { pulse: { value: 71 } } };
      return entry(number, 'entry-corrected', {
        entry: id(number - 2),
        data,
        happened: new Date(start + (number - 2) * 3_000).toISOString(),
        reason: 'typo',
      });
    }
    return entry(number, 'vitals-recorded', {
      phase: 'infusion',
      signs: {
        'systolic-pressure': { value: 120 + (number % 30) },
        'diastolic-pressure': { value: 70 + (number % 20) },
        pulse: { value: 60 + (number % 40) },
        'oxygen-saturation': { value: 97 },
      },
    });
  });
}
