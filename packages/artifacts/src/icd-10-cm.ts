import { codeSystems, withoutDot } from '@ketaguide/guideline/value-sets';

/** ICD-10-CM: the one code system whose codes are also written without their dot, and whose families are prefixes. */
export const icd10Cm = systemWithKey('icd-10-cm');

/** So many characters stand before the dot, and so many there are at most, without it. */
export const icd10CmLengths = { category: 3, longest: 7 } as const;

/** A code, or the beginning of one, with its dot: the form in which all are compared here. */
export function withDot(code: string): string {
  const plain = withoutDot(code);
  const { category } = icd10CmLengths;
  return plain.length <= category ? plain : `${plain.slice(0, category)}.${plain.slice(category)}`;
}

/** A code of any system as it is compared. */
export const comparedCode = (system: string, code: string): string => (system === icd10Cm ? withDot(code) : code);

function systemWithKey(key: string): string {
  const system = codeSystems.find((candidate) => candidate.key === key);
  if (system === undefined) throw new Error(`code system "${key}" is not defined`);
  return system.uri;
}
