import { InvalidValueError, parseIsoDate } from '@ketaguide/quantities';
import type { Instant } from '../events/event-envelope.ts';
import type { Reader } from './fields.ts';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in lower case. */
export const uuid: Reader<string> = (field, json) => {
  if (typeof json !== 'string' || !uuidPattern.test(json)) {
    throw new InvalidValueError(field, json, 'a UUID in lower case');
  }
  return json;
};

const instantPattern = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;

/** An instant in UTC with milliseconds, and no other way to write it. */
export const instant: Reader<Instant> = (field, json) => {
  const expected = 'an instant such as 2026-11-24T14:05:00.000Z';
  if (typeof json !== 'string' || !instantPattern.test(json)) throw new InvalidValueError(field, json, expected);
  const time = Date.parse(json);
  // 30 February would come back as another day.
  if (Number.isNaN(time) || new Date(time).toISOString() !== json) throw new InvalidValueError(field, json, expected);
  return json;
};

/** A whole day of the calendar. */
export const day: Reader<string> = (field, json) => {
  if (typeof json !== 'string' || parseIsoDate(json, field).precision !== 'day' || json.length !== 10) {
    throw new InvalidValueError(field, json, 'a day such as 2026-11-24');
  }
  return json;
};

/** A date as precise as it is known: a year, a month or a day. */
export const date: Reader<string> = (field, json) => {
  if (typeof json !== 'string') throw new InvalidValueError(field, json, 'a date such as 2026-11-24');
  parseIsoDate(json, field);
  return json;
};
