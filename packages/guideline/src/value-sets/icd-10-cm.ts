const shape = /^[A-Z][0-9][0-9A-Z]\.?[0-9A-Z]{0,4}$/;

/**
 * An ICD-10-CM code as it is compared: in capitals, without blanks around it, without the dot. Undefined when it does
 * not have the shape of such a code.
 */
export function comparableIcd10Cm(code: string): string | undefined {
  // Seven characters and a dot, with room for blanks around them; longer text is not a code.
  if (code.length > 20) return undefined;
  const upper = code.trim().toUpperCase();
  return shape.test(upper) ? upper.replace('.', '') : undefined;
}
