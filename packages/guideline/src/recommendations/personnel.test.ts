import { describe, expect, it } from 'vitest';
import { mgPerKgPerHour, resultOf, verdictOf } from '../test-support/result-of.ts';
import { recommendationById } from './index.ts';

describe('personnel.supervising-clinician', () => {
  const id = 'personnel.supervising-clinician';
  const items = {
    'supervisor-is-physician-experienced-with-ketamine': 'yes',
    'supervisor-acls-certified': 'yes',
    'supervisor-sedation-trained': 'yes',
  };
  it('names a physician experienced with ketamine, ACLS and sedation training, grade A, certainty low', () => {
    expect(recommendationById(id)).toMatchObject({ grade: 'A', certainty: 'low', force: 'requirement' });
    expect(recommendationById(id)?.statement).toMatch(
      /anesthesiologist, critical care physician or pain physician.*ACLS certified.*moderate sedation/,
    );
  });
  it.each([
    [{}, 'applies, unknown'],
    [items, 'applies, yes'],
    [{ ...items, 'supervisor-acls-certified': 'no' }, 'applies, no'],
    [{ ...items, 'supervisor-acls-certified': 'unknown' }, 'applies, unknown'],
  ])('%j: %s', (answers, verdict) => expect(verdictOf(id, answers)).toBe(verdict));
});

describe('personnel.administering-clinician', () => {
  const id = 'personnel.administering-clinician';
  it('names a registered nurse or physician assistant with formal training, grade A, certainty low', () => {
    expect(recommendationById(id)).toMatchObject({ grade: 'A', certainty: 'low', force: 'requirement' });
    expect(recommendationById(id)?.statement).toMatch(/registered nurse or physician assistant.*formal training/);
  });
  it.each([
    [{}, 'applies, unknown'],
    [{ 'administrator-is-nurse-or-physician-assistant': 'no' }, 'applies, no'],
    [
      { 'administrator-is-nurse-or-physician-assistant': 'yes', 'administrator-sedation-trained': 'yes' },
      'applies, yes',
    ],
  ])('%j: %s', (answers, verdict) => expect(verdictOf(id, answers)).toBe(verdict));
});

describe('personnel.setting', () => {
  const id = 'personnel.setting';
  const rate = (value: number) => ({ 'planned-infusion-rate': mgPerKgPerHour(value) });
  const items = {
    'setting-monitored': 'yes',
    'setting-resuscitation-equipment': 'yes',
    'setting-rescue-medications': 'yes',
    'setting-emergency-personnel': 'yes',
  };
  it('asks for four things above 1 mg/kg per hour, which may vary, grade A, certainty low', () => {
    expect(recommendationById(id)).toMatchObject({ grade: 'A', certainty: 'low', force: 'requirement' });
    expect(recommendationById(id)?.statement).toMatch(/above 1 mg\/kg per hour.*may vary with the individual/);
  });
  it.each([
    [{}, 'unknown, unknown'],
    [items, 'unknown, yes'],
    [rate(1), 'does-not-apply, not-applicable'],
    [rate(1.0000001), 'applies, unknown'],
    [{ ...rate(1.2), ...items }, 'applies, yes'],
    [{ ...rate(1.2), ...items, 'setting-rescue-medications': 'no' }, 'applies, no'],
    [{ ...rate(0.8), 'monitored-setting-threshold': mgPerKgPerHour(0.7) }, 'applies, unknown'],
    [{ ...rate(0.7), 'monitored-setting-threshold': mgPerKgPerHour(0.7) }, 'does-not-apply, not-applicable'],
  ])('%j: %s', (answers, verdict) => expect(verdictOf(id, answers)).toBe(verdict));
  it('lets nobody raise the threshold', () => {
    expect(() => resultOf(id, { 'monitored-setting-threshold': mgPerKgPerHour(1.1) })).toThrow(
      /monitored-setting-threshold.*0 to 1 mg\/kg\/h/,
    );
  });
});
