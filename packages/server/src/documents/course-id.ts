import Type from 'typebox';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

const uuidText = () => Type.String({ pattern: uuid, description: 'A UUID in lower case' });

/** An id of an entry or an infusion, as devices make them. */
export const UuidText = uuidText();

/** The id of a course: random, so that an address or a log that holds it says nothing about a patient. */
export const CourseIdText = uuidText();

export const isUuid = (text: string): boolean => new RegExp(uuid).test(text);
