/** Why a text was not read as a number. */
export type DecimalProblem =
  | 'empty'
  | 'negative'
  | 'plus-sign'
  | 'other-digits'
  | 'comma'
  | 'exponent'
  | 'no-leading-zero'
  | 'unfinished'
  | 'two-points'
  | 'leading-zeros'
  | 'too-many-digits'
  | 'not-a-number';

export type ParsedDecimal =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: DecimalProblem; readonly message: string };

/** A floating-point number keeps every decimal of so many digits apart, so nothing that was typed is lost. */
const mostDigits = 15;

/**
 * Reads a number of 0 or more as a person types it: digits, and a point with digits on both sides of it. Spaces around
 * it do not matter. Anything else is refused with a short hint how to write it, because a guess can be ten times wrong.
 *
 * At most 15 digits, a 0 before the point not counted.
 */
export function parseDecimal(text: string): ParsedDecimal {
  const typed = text.trim();
  if (!/^(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(typed)) return refusal(typed);
  if (typed.replace(/^0(?=\.)/, '').replace('.', '').length > mostDigits) {
    return refuse('too-many-digits', `Use at most ${mostDigits} digits`);
  }
  return { ok: true, value: Number(typed) };
}

const refuse = (code: DecimalProblem, message: string): ParsedDecimal => ({ ok: false, code, message });

function refusal(typed: string): ParsedDecimal {
  if (typed === '') return refuse('empty', 'Write a number');
  if (/^[-\u2212][0-9.,]*[0-9][0-9.,]*$/.test(typed)) return refuse('negative', 'Write a number of 0 or more');
  if (/^\+[0-9.,]*[0-9][0-9.,]*$/.test(typed)) return refuse('plus-sign', 'Leave out the plus sign');
  if (/(?![0-9])\p{Number}/u.test(typed)) return refuse('other-digits', 'Use the digits 0 to 9');
  if (/^[0-9.,]*,[0-9.,]*$/.test(typed)) return refuse('comma', withoutComma(typed));
  if (/^[0-9]+(\.[0-9]+)?e[-+]?[0-9]+$/i.test(typed)) return refuse('exponent', 'Write the number out: 1000, not 1e3');
  if (/^\.[0-9]+$/.test(typed)) return refuse('no-leading-zero', `Write a zero first: 0${typed}`);
  if (/^[0-9]+\.$/.test(typed)) return refuse('unfinished', unfinished(withoutZeros(typed.slice(0, -1))));
  if (/^[0-9.]*\.[0-9.]*\.[0-9.]*$/.test(typed)) return refuse('two-points', 'Use one point only');
  if (/^0[0-9]+(\.[0-9]+)?$/.test(typed)) {
    return refuse('leading-zeros', `Leave out the extra zero: ${withoutZeros(typed)}`);
  }
  return refuse('not-a-number', 'Write a number, like 5 or 0.5');
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=[0-9])/, '');

const withoutTrailingZeros = (decimal: string): string => decimal.replace(/\.?0+$/, '');

const unfinished = (whole: string): string => `Finish the number: ${whole} or ${whole}.5`;

/** A comma is a decimal point to some and a thousands mark to others, so 1,500 is asked back with both readings. */
function withoutComma(typed: string): string {
  const [whole = '', fraction = '', ...more] = typed.split(',');
  const isDecimal = /^(0|[1-9][0-9]*)$/.test(whole) && /^[0-9]+$/.test(fraction) && more.length === 0;
  if (!isDecimal) return 'Leave out the comma';
  if (/^[1-9][0-9]{0,2}$/.test(whole) && fraction.length === 3) {
    return `Leave out the comma: ${whole}${fraction} or ${withoutTrailingZeros(`${whole}.${fraction}`)}`;
  }
  return `Use a point: ${whole}.${fraction}`;
}
