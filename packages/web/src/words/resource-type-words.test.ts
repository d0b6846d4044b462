import { expect, test } from 'vitest';
import { resourceTypeWords } from './resource-type-words.ts';

test.each([
  ['Condition', 'Conditions'],
  ['MedicationRequest', 'Medication requests'],
  ['Procedure', 'Procedures'],
  ['DiagnosticReport', 'Diagnostic reports'],
  ['AllergyIntolerance', 'Allergy intolerances'],
  ['FamilyMemberHistory', 'Family member histories'],
  ['ImagingStudy', 'Imaging studies'],
  ['unknown', 'Not readable'],
])('%s is called %s', (resourceType, words) => {
  expect(resourceTypeWords(resourceType)).toBe(words);
});
