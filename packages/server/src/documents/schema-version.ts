import Type from 'typebox';

/** The version of the JSON that the command line and the API hand out; raised when its shape changes. */
export const schemaVersion = '1';

export const SchemaVersion = Type.Literal(schemaVersion);
