import { fileURLToPath } from 'node:url';
import { InvalidValueError } from '@ketaguide/quantities';
import { openSync } from 'fontkit';

/**
 * IBM Plex Sans: its digits are all of one width, its I, l and 1 differ, and it has the signs that the standard fonts of
 * PDF lack, such as ≥.
 */
const regular = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
);
const bold = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
);

export const typefaceName = 'IBM Plex Sans';

/** The only files that printing a sheet may open. */
export const typefaceFiles: readonly string[] = [regular, bold];

export const typeface = { normal: regular, bold };

let glyphs: ReadonlySet<number> | undefined;

function hasGlyph(character: string): boolean {
  glyphs ??= new Set(openedFont().characterSet);
  return glyphs.has(character.codePointAt(0) ?? 0);
}

function openedFont() {
  const font = openSync(regular);
  if (!('characterSet' in font)) throw new Error(`${regular} holds several fonts`);
  return font;
}

/** A character of which nothing is known: shown where the typeface has no sign for one, so that none vanishes unseen. */
const replacement = '\ufffd';

/** The text as it can be printed: each character that the typeface lacks stands as "�", and white space as a space. */
export const printableText = (text: string): string =>
  [...text.normalize('NFC').replace(/[^\S\u00a0]|\p{Cc}/gu, ' ')]
    .map((character) => (hasGlyph(character) ? character : replacement))
    .join('');

/**
 * A name or number that has to be printed letter by letter or not at all.
 *
 * @throws InvalidValueError when it is empty, too long, or has a letter that cannot be printed
 */
export function printableLine(field: string, text: string, longest: number): string {
  const line = text.normalize('NFC').trim();
  if (line === '') throw new InvalidValueError(field, text, 'some text; leave it out to write it by hand');
  if (line.length > longest) throw new InvalidValueError(field, text, `at most ${longest} characters`);
  const unprintable = [...line].find((character) => !hasGlyph(character));
  if (unprintable === undefined) return line;
  throw new InvalidValueError(
    field,
    text,
    'letters that can be printed (Latin, Greek, Cyrillic); leave it out to write it by hand',
  );
}
