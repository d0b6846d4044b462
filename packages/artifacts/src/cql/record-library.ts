import type { Recommendation } from '@ketaguide/guideline';
import { knownFindings, statedFindings } from '../known-finding.ts';
import { compileKnownFinding } from './compile-known-finding.ts';
import { compileRecommendation, derivedDefinitions } from './compile-recommendation.ts';
import { recordDefinitions } from './compile-record.ts';
import { compileRecordSource } from './compile-record-source.ts';
import { libraryText } from './library-text.ts';

/**
 * A library that reads a patient's FHIR R4 record and says of one recommendation whether it applies and is met. Its
 * parameter AsOf is the day for which that holds.
 */
export function recordLibrary(recommendation: Recommendation): string {
  const all = [recommendation];
  return libraryText({
    name: recordLibraryName(recommendation),
    model: `using FHIR version '4.0.1'`,
    parameters: ['parameter "AsOf" Date'],
    context: 'Patient',
    definitions: [
      ...recordDefinitions(),
      ...statedFindings(all).flatMap(compileRecordSource),
      ...knownFindings(all).flatMap(compileKnownFinding),
      ...derivedDefinitions(),
    ],
    roots: compileRecommendation(recommendation),
  });
}

/** `contraindications.hepatic` is the library KetaguideContraindicationsHepatic. */
export const recordLibraryName = ({ id }: Pick<Recommendation, 'id'>): string =>
  `Ketaguide${id
    .split(/[.-]/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')}`;
