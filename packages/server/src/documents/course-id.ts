import Type from 'typebox';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

/** The id of a course: random, so that an address or a log that holds it says nothing about a patient. */
export const CourseIdText = Type.String({ pattern: uuid, description: 'A UUID in lower case' });

export const isUuid = (text: string): boolean => new RegExp(uuid).test(text);
