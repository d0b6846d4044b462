import { assessResponse, type Measure as MeasureDefinition, measures } from '@ketaguide/guideline';
import Type from 'typebox';
import { oneOf } from './one-of.ts';
import { SchemaVersion, schemaVersion } from './schema-version.ts';

const Truth = oneOf(['yes', 'no', 'unknown']);
const Measure = oneOf(measures.map(({ id }) => id));

/** What is asked: a score before and a score after, by one measure, and whether the patient is satisfied. */
export const ResponseQuestion = Type.Object(
  {
    measure: Type.Optional(Measure),
    baseline: Type.Number(),
    followUp: Type.Number(),
    satisfied: Type.Optional(Truth),
  },
  { additionalProperties: false, examples: [{ measure: 'nrs', baseline: 8, followUp: 5, satisfied: 'yes' }] },
);

type ResponseQuestion = Type.Static<typeof ResponseQuestion>;

/** The shape of the answer. */
export const ResponseDocument = Type.Object(
  {
    schemaVersion: SchemaVersion,
    measure: Measure,
    baseline: Type.Number(),
    followUp: Type.Number(),
    percentDecrease: Type.Union([Type.Number(), Type.Null()], {
      description: 'Unrounded; negative when the score rose, null at a baseline of 0',
    }),
    objective: Truth,
    satisfied: Truth,
    positive: Truth,
    message: Type.String(),
  },
  { additionalProperties: false, title: 'Response' },
);

/** The measure by which a response is judged when none is named. */
export const usualMeasure: MeasureDefinition['id'] = 'nrs';

/**
 * Judges a response and puts it into the shape that is handed out.
 *
 * @throws InvalidValueError when the measure is not known or a score is outside its scale
 */
export function responseDocument(question: ResponseQuestion): Type.Static<typeof ResponseDocument> {
  const { measure = usualMeasure, baseline, followUp, satisfied = 'unknown' } = question;
  return { schemaVersion, ...assessResponse({ measure, baseline, followUp, satisfied }) };
}
