import { expect, it } from 'vitest';
import { benefitDefinition, benefitWords } from './benefit-words.ts';

it.each([
  [{ kind: 'not-known' }, 'Duration of benefit: not known yet.'],
  [{ kind: 'never', firstDays: 7 }, 'No benefit by this measure at week 1, the first score.'],
  [{ kind: 'at-least', days: 28 }, 'Benefit held to week 4, the last score.'],
  // 10 days are 1.43 weeks, 13 days 1.86: never rounded up.
  [{ kind: 'at-least', days: 10 }, 'Benefit held to day 10 (1.4 weeks), the last score.'],
  [{ kind: 'at-least', days: 13 }, 'Benefit held to day 13 (1.8 weeks), the last score.'],
  [{ kind: 'at-least', days: 0 }, 'Duration of benefit: not known yet, scored on the day of the infusion only.'],
  [{ kind: 'ended', days: 56, notAtDays: 84 }, 'Benefit held to week 8, no longer at week 12.'],
] as const)('says how long it held: %j', (benefit, words) => {
  expect(benefitWords(benefit)).toBe(words);
});

it('says what the duration is counted by', () => {
  expect(benefitDefinition).toContain('at least 30% lower than before');
});
