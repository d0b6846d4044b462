import type { UnitConverter } from '@ketaguide/guideline';
import { convert, isUnit, type Quantity, type Unit } from '@ketaguide/quantities';
import ucum from '@lhncbc/ucum-lhc';
import { unitCodeFor } from './unit-aliases.ts';

/** How our one code that is not UCUM is written in UCUM. */
const ucumCode = (unit: Unit): string => (unit === 'mcg/kg/min' ? 'ug/kg/min' : unit);

/**
 * In UCUM a mass per mass has no dimension, so that it would turn a percentage into mg/kg and a frequency into mg/kg/h.
 * Where the weight cancels out like that, only a unit that names it is taken.
 */
const losesItsDimension: readonly Unit[] = ['mg/kg', 'mg/kg/h', 'mcg/kg/min', '%'];
const namesWeight = (code: string): boolean => /g\/(?:kg|\(kg)/.test(code);

/**
 * The shape of a UCUM code without remarks: parts with `.` or `/` between them, the last of them maybe in parentheses.
 * Anything else the library need not see: what it cannot parse it prints on the console.
 */
const part = "[A-Za-z0-9%*^'_+[\\]-]+";
const parts = `${part}(?:[./]${part})*`;
const shapeOfCode = new RegExp(`^(?:/?${parts}|${parts}[./]\\(${parts}\\))$`);
const longestCode = 40;

/**
 * Turns a value with a unit, in UCUM or in one of the usual spellings, into the unit that is wanted. Undefined when the
 * unit is not known or measures something else: an unknown unit is never a number.
 */
export const convertUnit: UnitConverter = <U extends Unit>(
  value: number,
  unit: string,
  target: U,
): Quantity<U> | undefined => {
  // Beyond it doubles skip whole numbers; no amount of anything here is that large.
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return undefined;
  const code = unitCodeFor(unit);
  if (code === target) return { value, unit: target };
  if (isUnit(code)) return convert({ value, unit: code }, target);
  if (losesItsDimension.includes(target) && !namesWeight(code)) return undefined;
  const converted = byUcum(value, code, ucumCode(target));
  return converted === undefined ? undefined : { value: converted, unit: target };
};

/** Decimal digits that hold through one multiplication of doubles; what lies behind them is noise of the conversion. */
const reliableDigits = 14;

let library: ReturnType<typeof ucum.UcumLhcUtils.getInstance> | undefined;

function byUcum(value: number, from: string, to: string): number | undefined {
  if (from.length > longestCode || !shapeOfCode.test(from)) return undefined;
  // Its tables take 30 ms to set up, and most records never need them.
  library ??= ucum.UcumLhcUtils.getInstance();
  try {
    const { status, toVal, msg } = library.convertUnitTo(from, value, to);
    // A message means that it took the text for a unit that it resembles. Our table of spellings guesses nothing.
    if (status !== 'succeeded' || msg.length > 0 || toVal === null || !Number.isFinite(toVal)) return undefined;
    return Number(toVal.toPrecision(reliableDigits));
  } catch {
    // It throws on some texts that are no units at all.
    return undefined;
  }
}
