export {
  addDays,
  ageInYears,
  type CalendarDate,
  type DatePrecision,
  daysBetween,
  parseIsoDate,
} from './calendar.ts';
export { conversionFactor, convert } from './conversion.ts';
export { bolusDose, concentration, doseRate, doseVolume, pumpRate, totalDose } from './dose-arithmetic.ts';
export { add, compare, divide, type Exact, exact, multiply, subtract, toNumber } from './exact.ts';
export { formatDate } from './format-date.ts';
export { formatDuration } from './format-duration.ts';
export { formatNumber, type NumberFormat } from './format-number.ts';
export { formatPercent, formatQuantity, noBreakSpace } from './format-quantity.ts';
export { InvalidValueError } from './invalid-value-error.ts';
export { type JsonFields, jsonList, jsonObject } from './json-shape.ts';
export { type DecimalProblem, type ParsedDecimal, parseDecimal } from './parse-decimal.ts';
export { parseRegimen } from './parse-regimen.ts';
export {
  type Days,
  type Grams,
  type Hours,
  type Kilograms,
  type McgPerKgPerMinute,
  type MgPerHour,
  type MgPerKg,
  type MgPerKgPerHour,
  type MgPerMl,
  type Milligrams,
  type Millilitres,
  type Minutes,
  type MlPerHour,
  type Months,
  type NgPerMl,
  type Percent,
  type Quantity,
  quantity,
  type Weeks,
  type Years,
} from './quantity.ts';
export { JsonTextError, readJsonText } from './read-json-text.ts';
export type {
  Bag,
  Bolus,
  Dose,
  DoseRate,
  Infusion,
  Regimen,
  RegimenEvent,
  RegimenPatient,
} from './regimen.ts';
export { longestRegimen, plausibleAge, plausibleRate, plausibleWeight, shortestTimedBolus } from './regimen-limits.ts';
export {
  type ResolvedBolus,
  type ResolvedEvent,
  type ResolvedInfusion,
  type ResolvedRegimen,
  resolveRegimen,
} from './resolve-regimen.ts';
export { isUnit, type Unit, type UnitWords, units } from './unit.ts';
