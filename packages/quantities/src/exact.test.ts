import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, divide, type Exact, exact, multiply, subtract, toNumber } from './exact.ts';
import { InvalidValueError } from './invalid-value-error.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const rational = fc
  .record({ numerator: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), denominator: fc.bigInt(1n, 10n ** 20n) })
  .map((value): Exact => value);
/** Sizes in which products and quotients stay ordinary floating-point numbers. */
const moderate = fc.double({ min: 1e-9, max: 1e9, noNaN: true }).chain((value) => fc.constantFrom(value, -value));

const zero = exact(0);
const one = exact(1);

const equal = (left: Exact, right: Exact) => expect(compare(left, right)).toBe(0);

describe('reading a number', () => {
  test.each([
    [0.1, 1n, 10n],
    [-0.5, -1n, 2n],
    [1e-7, 1n, 10_000_000n],
    [1.5e-7, 15n, 100_000_000n],
    [1e21, 10n ** 21n, 1n],
    [1.25e22, 125n * 10n ** 20n, 1n],
    [-0, 0n, 1n],
    [70, 70n, 1n],
  ])('%d', (value, numerator, denominator) => equal(exact(value), { numerator, denominator }));

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(() => exact(value)).toThrow(InvalidValueError);
  });

  test('any short decimal, as it is written', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(8), (digits, places) => {
        const numerator = BigInt(digits) % 10n ** 15n;
        const written = Number(`${numerator}e-${places}`);
        equal(exact(written), { numerator, denominator: 10n ** BigInt(places) });
        equal(exact(-written), { numerator: -numerator, denominator: 10n ** BigInt(places) });
      }),
    );
  });

  test('what is not a number is refused', () => {
    expect(() => exact('0.1' as unknown as number)).toThrow(InvalidValueError);
  });
});

describe('arithmetic', () => {
  test('pain from 10 to 7 is lower by exactly 30%', () => {
    const lower = divide(subtract(exact(10), exact(7)), exact(10));
    equal(multiply(lower ?? zero, exact(100)), exact(30));
  });

  test('0.1 + 0.2 is 0.3', () => equal(add(exact(0.1), exact(0.2)), exact(0.3)));

  test('dividing by 0 has no result', () => {
    expect(divide(one, zero)).toBeUndefined();
    expect(divide(one, subtract(exact(0.3), exact(0.3)))).toBeUndefined();
  });

  test('dividing by a negative number keeps the denominator above 0', () => {
    expect(divide(exact(3), exact(-2))).toEqual({ numerator: -3n, denominator: 2n });
    expect(divide(exact(-3), exact(-2))).toEqual({ numerator: 3n, denominator: 2n });
  });

  test('dividing by 1 changes nothing', () => {
    expect(divide(exact(6), one)).toEqual({ numerator: 6n, denominator: 1n });
  });

  test('the laws of a field hold', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        equal(add(a, b), add(b, a));
        equal(add(add(a, b), c), add(a, add(b, c)));
        equal(add(a, zero), a);
        equal(subtract(a, a), zero);
        equal(add(subtract(a, b), b), a);
        equal(multiply(a, b), multiply(b, a));
        equal(multiply(multiply(a, b), c), multiply(a, multiply(b, c)));
        equal(multiply(a, one), a);
        equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        const quotient = divide(a, b);
        if (compare(b, zero) === 0) expect(quotient).toBeUndefined();
        else equal(multiply(quotient ?? zero, b), a);
      }),
    );
  });

  test('denominators stay above 0', () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        for (const result of [add(a, b), subtract(a, b), multiply(a, b), divide(a, b)]) {
          if (result !== undefined) expect(result.denominator > 0n).toBe(true);
        }
      }),
    );
  });

  test('agrees with floating point to 12 digits', () => {
    const close = (actual: number, expected: number, scale: number) =>
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * scale);
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        const scale = Math.max(Math.abs(a), Math.abs(b));
        close(toNumber(add(exact(a), exact(b))), a + b, scale);
        close(toNumber(subtract(exact(a), exact(b))), a - b, scale);
        close(toNumber(multiply(exact(a), exact(b))), a * b, Math.abs(a * b));
        close(toNumber(divide(exact(a), exact(b)) ?? zero), a / b, Math.abs(a / b));
      }),
    );
  });
});

describe('comparing', () => {
  test('agrees with the order of the numbers', () => {
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        expect(compare(exact(a), exact(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  test('does not depend on lowest terms', () => {
    equal({ numerator: 2n, denominator: 4n }, exact(0.5));
  });
});

describe('back to a number', () => {
  test('every number comes back', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(toNumber(exact(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test.each([Number.MIN_VALUE, Number.MAX_VALUE, 2 ** -1022, 2 ** 53 + 2, -Number.EPSILON])(
    '%d comes back',
    (value) => {
      expect(toNumber(exact(value))).toBe(value);
    },
  );

  test('the nearest one, also for large parts', () => {
    expect(toNumber({ numerator: 10n ** 40n, denominator: 3n * 10n ** 40n })).toBe(1 / 3);
    expect(toNumber({ numerator: -2n * 10n ** 400n, denominator: 3n * 10n ** 400n })).toBe(-2 / 3);
  });

  test('halfway between two, the tiniest rest decides', () => {
    const halfway = 2n ** 53n + 1n; // between 2^53 and 2^53 + 2
    const scaled = 10n ** 900n;
    expect(toNumber({ numerator: halfway * scaled, denominator: scaled })).toBe(2 ** 53);
    expect(toNumber({ numerator: halfway * scaled + 1n, denominator: scaled })).toBe(2 ** 53 + 2);
    expect(toNumber({ numerator: halfway * scaled - 1n, denominator: scaled })).toBe(2 ** 53);
  });

  test('also where one part is far longer than the other', () => {
    const long = 10n ** 300n + 1n;
    expect(toNumber({ numerator: long, denominator: 7n })).toBe(1e300 / 7);
    expect(toNumber({ numerator: 1n, denominator: long })).toBe(1e-300);
    expect(toNumber({ numerator: 1n, denominator: 10n ** 1_500n })).toBe(0);
    expect(toNumber({ numerator: 10n ** 1_500n, denominator: 7n })).toBe(Number.POSITIVE_INFINITY);
  });

  test('a fraction in any terms gives the same number', () => {
    fc.assert(
      fc.property(rational, fc.bigInt(1n, 10n ** 40n), ({ numerator, denominator }, factor) => {
        expect(toNumber({ numerator: numerator * factor, denominator: denominator * factor })).toBe(
          toNumber({ numerator, denominator }),
        );
      }),
    );
  });
});
