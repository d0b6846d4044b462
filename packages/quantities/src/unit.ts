/** How a unit is written for a person: beside 1, and beside every other number. Plain spaces, no abbreviation dots. */
export interface UnitWords {
  readonly one: string;
  readonly other: string;
}

const alike = (words: string): UnitWords => ({ one: words, other: words });

/**
 * Every unit that is used inside, by its UCUM code, with the words for display.
 *
 * One code is our own: `mcg/kg/min` is what clinicians write, but it is not UCUM (that would be `ug/kg/min`). It must
 * be translated wherever a quantity leaves or enters as UCUM.
 */
export const units = {
  kg: alike('kg'),
  g: alike('g'),
  mg: alike('mg'),
  'mg/kg': alike('mg/kg'),
  'mg/kg/h': alike('mg/kg per hour'),
  'mg/h': alike('mg per hour'),
  'mcg/kg/min': alike('mcg/kg per minute'),
  mL: alike('mL'),
  'mL/h': alike('mL/h'),
  'mg/mL': alike('mg per mL'),
  'ng/mL': alike('ng/mL'),
  min: alike('min'),
  h: alike('h'),
  d: { one: 'day', other: 'days' },
  wk: { one: 'week', other: 'weeks' },
  mo: { one: 'month', other: 'months' },
  a: { one: 'year', other: 'years' },
  '%': alike('%'),
} as const satisfies Readonly<Record<string, UnitWords>>;

/** The code of a unit that is used inside. */
export type Unit = keyof typeof units;

/** Is the text the code of a unit that is used inside? Exact spelling; other spellings are read at the edges. */
export const isUnit = (text: string): text is Unit => Object.hasOwn(units, text);
