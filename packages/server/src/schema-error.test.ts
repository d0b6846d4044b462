import { describe, expect, test } from 'vitest';
import { describeSchemaError } from './schema-error.ts';

describe('the description of a schema error', () => {
  test('names the field, the value and the type that was expected', () => {
    expect(
      describeSchemaError({ keyword: 'type', instancePath: '/answers', params: { type: 'object' }, data: [1, 2] }),
    ).toEqual({ detail: 'answers: expected an object, got [1,2].', field: 'answers' });
  });

  test('lists what is allowed', () => {
    const error = { keyword: 'enum', instancePath: '/measure', params: { allowedValues: ['nrs', 'vas'] }, data: 'nsr' };
    expect(describeSchemaError(error).detail).toBe('measure: expected one of nrs, vas, got "nsr".');
  });

  test('names a missing field', () => {
    expect(
      describeSchemaError({ keyword: 'required', instancePath: '', params: { missingProperty: 'record' } }),
    ).toEqual({ detail: 'record: is missing.', field: 'record' });
  });

  test('names an unknown field and the known ones', () => {
    const error = {
      keyword: 'additionalProperties',
      instancePath: '',
      params: { additionalProperty: 'as-of' },
      parentSchema: { properties: { record: {}, asOf: {} } },
    };
    expect(describeSchemaError(error).detail).toBe('as-of: is not known; known here are record, asOf.');
  });

  test('is about the whole body when no field is to blame', () => {
    expect(describeSchemaError({ keyword: 'type', instancePath: '', params: { type: 'object' }, data: null })).toEqual({
      detail: 'The body: expected an object, got null.',
    });
  });

  test('shows the beginning of a long value only', () => {
    const error = { keyword: 'type', instancePath: '/asOf', params: { type: 'string' }, data: Array(1000).fill(0) };
    expect(describeSchemaError(error).detail.length).toBeLessThan(120);
  });
});
