import Type from 'typebox';

/** Answers as a body holds them. Which there are, and the message for one that there is not, is the parser's. */
export const AnswersBody = Type.Object(
  {},
  {
    additionalProperties: true,
    description: 'Answers by finding id, as in { "pregnancy": "no", "weight": { "value": 70, "unit": "kg" } }',
  },
);
