/** A letter, a digit, a third character, then up to four more behind a dot, which many systems leave out. */
export const icd10CmShape = /^[A-Z][0-9][0-9A-Z]\.?[0-9A-Z]{0,4}$/;
/** Seven characters and a dot, with room for blanks around them. */
const longestText = 20;

/** A code or the beginning of one, without its dot: `I50.2` and `I502` are the same. */
export const withoutDot = (code: string): string => code.replace('.', '');

/**
 * A code of a record as it is compared: in capitals, without blanks around it, without its dot. Undefined when it does
 * not have the shape of an ICD-10-CM code.
 */
export function comparableIcd10Cm(code: string): string | undefined {
  if (code.length > longestText) return undefined;
  const upper = code.trim().toUpperCase();
  return icd10CmShape.test(upper) ? withoutDot(upper) : undefined;
}
