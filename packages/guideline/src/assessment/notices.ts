import type { Knowledge } from '../criteria/knowledge.ts';
import type { Notice } from './assessment.ts';

const adultFromAge = 18;

/** What the reader must know before reading anything else. */
export function noticesFor(knowledge: Knowledge): readonly Notice[] {
  const notices: Notice[] = [];
  const pain = knowledge.factOf('target-pain')?.value;
  if (pain === undefined || pain === 'not-chronic-pain') {
    notices.push({
      code: 'outside-population',
      text: "Outside, or not known to be inside, the guideline's population: patients with chronic pain.",
    });
  }
  const age = knowledge.factOf('age')?.value;
  if (typeof age === 'object' && age.value < adultFromAge) {
    notices.push({
      code: 'under-18',
      text: 'Under 18 years. The summary counts children and adolescents in, and gives no dose for their age.',
    });
  }
  return notices;
}
