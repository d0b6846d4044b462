import { formatNumber, noBreakSpace, type Quantity, type Unit } from '@ketaguide/quantities';
import { clipped, type Element, isElement, quoted, textIn } from './element.ts';
import { convertUnit } from './ucum.ts';
import { unitCodeFor, unitInWords } from './unit-aliases.ts';

const ucumSystem = 'http://unitsofmeasure.org';

export type Reading<T> = { readonly value: T; readonly note?: string } | { readonly problem: string };

/** A FHIR Quantity in the unit that is wanted, with a note when it had to be converted. Never a guess. */
export function readQuantity<U extends Unit>(element: unknown, target: U): Reading<Quantity<U>> {
  if (!isElement(element)) return { problem: 'has no value with a unit' };
  const number = plainNumber(element);
  if (typeof number === 'string') return { problem: number };
  const units = unitsOf(element);
  const [first] = units;
  if (first === undefined) return { problem: `value ${number} has no unit` };
  const converted = units.map((unit) => convertUnit(number, unit, target));
  const known = converted.filter((quantity) => quantity !== undefined);
  const [value] = known;
  if (value === undefined)
    return { problem: `unit ${quoted(first)} is not known, or no unit for a value in ${target}` };
  if (known.some((other) => other.value !== value.value)) {
    return { problem: `its unit says ${quoted(units[1])} and its code ${quoted(first)}` };
  }
  const unit = units[converted.indexOf(value)] ?? target;
  return unitCodeFor(unit) === target ? { value } : { value, note: `${amount(number, unit)}, converted` };
}

/** A FHIR Quantity or a plain number as a score, which has no unit. */
export function readScore(value: unknown): Reading<number> {
  if (typeof value === 'number') return { value };
  if (!isElement(value)) return { problem: 'has no number as its value' };
  const number = plainNumber(value);
  if (typeof number === 'string') return { problem: number };
  const unit = unitsOf(value).find((text) => !isUnitOfScores(text));
  return unit === undefined ? { value: number } : { problem: `unit ${quoted(unit)} is not one of a score` };
}

/** In UCUM a score is the unity, with or without a remark in braces. */
const isUnitOfScores = (unit: string): boolean =>
  unit === '1' || unit === 'score' || (unit.startsWith('{') && unit.endsWith('}'));

/** A FHIR Quantity as it would be read aloud; undefined when it is not a plain one. */
export function quantityInWords(element: unknown): string | undefined {
  if (!isElement(element)) return undefined;
  const { value } = element;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const unit = textIn(element, 'unit') ?? textIn(element, 'code');
  const comparator = textIn(element, 'comparator') ?? '';
  return unit === undefined ? `${comparator}${formatNumber(value)}` : `${comparator}${amount(value, unit)}`;
}

const amount = (value: number, unit: string): string =>
  `${formatNumber(value)}${noBreakSpace}${clipped(unitInWords(unit))}`;

/** The number of a Quantity, or why there is none. */
function plainNumber(element: Element): number | string {
  const { value, comparator } = element;
  if (value === undefined || value === null) return 'has no value';
  if (typeof value !== 'number' || !Number.isFinite(value)) return `value ${quoted(value)} is not a number`;
  if (comparator !== undefined) return `value is ${quoted(comparator)} ${value}, not a number`;
  return value;
}

/** Its UCUM code first, then the unit as people read it; both have to mean the same. */
function unitsOf(element: Element): readonly string[] {
  const code = textIn(element, 'code');
  const unit = textIn(element, 'unit');
  const ucumFirst = element['system'] === ucumSystem || unit === undefined ? [code, unit] : [unit];
  return [...new Set(ucumFirst.filter((text) => text !== undefined))];
}
