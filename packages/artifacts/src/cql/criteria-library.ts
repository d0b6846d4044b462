import { recommendations } from '@ketaguide/guideline';
import { heedsSuggestions, knownFinding, knownFindings, statedFindings } from '../known-finding.ts';
import { compileKnownFinding, cqlTypes } from './compile-known-finding.ts';
import { compileRecommendation, derivedDefinitions } from './compile-recommendation.ts';
import type { Definition } from './definition.ts';
import { statedName, suggestedName } from './known-name.ts';
import { libraryText } from './library-text.ts';

export const criteriaLibraryName = 'KetaguideCriteria';

/**
 * A library that says of all recommendations whether they apply and are met, from findings that are given to it: one
 * parameter for each, under its id, null where it is unknown; quantities in the finding's own unit, as a comment says.
 */
export function criteriaLibrary(): string {
  return libraryOverFindings(criteriaLibraryName, recommendations.flatMap(compileRecommendation));
}

/** A library with such parameters, and with what is known and derived from them as far as these definitions need it. */
export function libraryOverFindings(name: string, roots: readonly Definition[]): string {
  const stated = statedFindings(recommendations);
  const parameters = stated.map((finding) => {
    const unit = finding.kind === 'quantity' ? ` // ${finding.unit}` : '';
    return `${parameter(statedName(finding.id), cqlTypes[finding.kind])}${unit}`;
  });
  const suggestions = stated
    .filter(({ id }) => heedsSuggestions(knownFinding(id)))
    .map(({ id }) => parameter(suggestedName(id), 'Boolean'));
  return libraryText({
    name,
    parameters: [...parameters, ...suggestions],
    context: 'Unfiltered',
    definitions: [...knownFindings(recommendations).flatMap(compileKnownFinding), ...derivedDefinitions()],
    roots,
  });
}

/** Unknown unless it is given. The default has to be said: without it an engine may take it for anything. */
const parameter = (name: string, type: string): string => `parameter ${name} ${type} default null as ${type}`;
