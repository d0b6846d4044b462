import { type CourseEvent, foldCourse, responseOf } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { responseWords } from './response-words.ts';

const score = (measure: string, role: 'baseline' | 'follow-up', value: number, day: number) =>
  ({
    id: `00000000-0000-4000-8000-0000000000${String(day).padStart(2, '0')}`,
    course: '00000000-0000-4000-8000-00000000c000',
    infusion: null,
    type: 'score-recorded',
    happenedAt: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    enteredAt: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    author: 'nurse',
    rulesVersion: '1.0.0',
    policyVersion: '1',
    basedOn: null,
    data: { measure, role, score: value },
  }) as CourseEvent;
const words = (events: readonly CourseEvent[], measure: string) => {
  const state = foldCourse(events);
  const measured = responseOf(state).measures.find((each) => each.measure.id === measure);
  return responseWords(measured, state, defaultPolicy);
};

describe('a score after the infusion that nothing can be set against', () => {
  it('stands alone, without a percent, and says that the scales differ', () => {
    const shown = words([score('nrs', 'baseline', 8, 1), score('vas', 'follow-up', 40, 20)], 'vas');
    expect(shown).toMatchObject({ scores: '— → 40', change: undefined, isPositive: false, parts: [] });
    expect(shown.verdict).toBe(
      'No percent. The score before was on the numeric rating scale, and two scales cannot be compared.',
    );
  });
  it('says that there is none from before', () => {
    expect(words([score('odi', 'follow-up', 40, 20)], 'odi').verdict).toBe(
      'No percent. There is no score from before the infusion on the Oswestry Disability Index.',
    );
  });
  it('is compared once there is one on the same scale', () => {
    const shown = words([score('vas', 'baseline', 80, 1), score('vas', 'follow-up', 40, 20)], 'vas');
    expect(shown).toMatchObject({ scores: '80 → 40', change: '50% lower' });
  });
  it('from 0 has no percent', () => {
    const shown = words([score('nrs', 'baseline', 0, 1), score('nrs', 'follow-up', 4, 20)], 'nrs');
    expect(shown.change).toBe('Percent change cannot be computed from 0');
  });
});
