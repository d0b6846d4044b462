/**
 * Spellings of units that are common in records and are not UCUM codes, each with the code that it means. Every spelling
 * stands here by itself: in UCUM `mg` and `Mg` are a billion apart, so letter case is never ignored. Spellings that mean
 * different things to different people are left out.
 */
const spellings: Readonly<Record<string, readonly string[]>> = {
  kg: ['kgs', 'Kg', 'KG', 'kilo', 'kilos', 'kilogram', 'kilograms', 'Kilogram', 'Kilograms'],
  g: ['gm', 'gms', 'gram', 'grams', 'Gram', 'Grams'],
  '[lb_av]': ['lb', 'lbs', 'Lb', 'Lbs', 'LB', 'LBS', 'lb_av', 'pound', 'pounds', 'Pound', 'Pounds'],
  '[oz_av]': ['oz', 'ozs', 'Oz', 'OZ', 'oz_av', 'ounce', 'ounces', 'Ounce', 'Ounces'],
  'mg/kg/h': ['mg/kg/hr', 'mg/kg/hour', 'mg/kg per h', 'mg/kg per hour', 'mg/(kg.h)'],
  'mcg/kg/min': [
    'ug/kg/min',
    'µg/kg/min',
    'μg/kg/min',
    'mcg/kg/minute',
    'mcg/kg per min',
    'mcg/kg per minute',
    'ug/(kg.min)',
  ],
  'mg/h': ['mg/hr', 'mg/hour', 'mg per hour'],
  mL: ['ml', 'cc', 'milliliter', 'milliliters', 'millilitre', 'millilitres'],
  'mL/h': ['ml/h', 'mL/hr', 'ml/hr', 'mL/hour', 'ml/hour'],
  'mg/mL': ['mg/ml'],
  'ng/mL': ['ng/ml'],
  mg: ['milligram', 'milligrams'],
  min: ['mins', 'minute', 'minutes'],
  h: ['hr', 'hrs', 'hour', 'hours'],
  d: ['day', 'days'],
  wk: ['week', 'weeks'],
  mo: ['month', 'months'],
  a: ['yr', 'yrs', 'year', 'years'],
  '%': ['percent'],
};

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([code, names]) => names.map((name): [string, string] => [name, code])),
);

/** A code in brackets, such as that of the pound, as people write it. */
export const unitInWords = (code: string): string => (code.startsWith('[') ? (spellings[code]?.[0] ?? code) : code);

/** The code that a spelling means; the spelling itself when it is none of these. */
export const unitCodeFor = (spelling: string): string => codes.get(spelling) ?? spelling;
