/** What a FHIR resource type is called on a screen, in the plural: "Conditions", "Medication requests". */
export function resourceTypeWords(resourceType: string): string {
  if (resourceType === 'unknown') return 'Not readable';
  const words = resourceType.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  if (/(coverage|care)$/.test(sentence)) return sentence;
  if (/[^aeiou]y$/.test(sentence)) return `${sentence.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(sentence) ? `${sentence}es` : `${sentence}s`;
}
