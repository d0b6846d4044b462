import { type Element, isElement, isList, listIn, textIn } from './element.ts';

/** A code with its system, as a CodeableConcept carries it. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string | undefined;
}

/** Every coding of a CodeableConcept that has both a system and a code. Text and display never stand in for a code. */
export function codingsOf(concept: unknown): readonly Coding[] {
  if (!isElement(concept)) return [];
  const codings: Coding[] = [];
  for (const coding of listIn(concept, 'coding')) {
    if (!isElement(coding)) continue;
    const system = textIn(coding, 'system');
    const code = textIn(coding, 'code');
    if (system !== undefined && code !== undefined) codings.push({ system, code, display: textIn(coding, 'display') });
  }
  return codings;
}

/** The codes of a status element, whatever system they name: these systems have no code in common with another. */
export function statusCodes(concept: unknown): readonly string[] {
  if (!isElement(concept)) return [];
  return listIn(concept, 'coding')
    .filter(isElement)
    .map((coding) => textIn(coding, 'code'))
    .filter((code) => code !== undefined);
}

/** The text of a CodeableConcept: shown to people, never read for meaning. */
export function textOf(concept: unknown): string | undefined {
  if (!isElement(concept)) return undefined;
  return textIn(concept, 'text') ?? firstDisplay(concept);
}

function firstDisplay(concept: Element): string | undefined {
  const codings = concept['coding'];
  if (!isList(codings)) return undefined;
  for (const coding of codings) {
    const display = isElement(coding) ? textIn(coding, 'display') : undefined;
    if (display !== undefined) return display;
  }
  return undefined;
}
