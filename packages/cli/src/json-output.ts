/**
 * JSON for standard output. Control characters that JSON leaves as they are get escaped: the same data, and nothing that
 * a terminal could take for a command.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
