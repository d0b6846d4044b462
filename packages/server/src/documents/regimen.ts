import Type from 'typebox';

export const exampleRegimen = {
  patient: { weightKg: 70, ageYears: 54 },
  events: [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 }],
  bag: { mg: 500, ml: 250 },
};

/** A regimen as a body holds it. What it may hold in detail, and the message for what it may not, is the parser's. */
export const RegimenBody = Type.Unknown({
  description:
    'What is given, to whom, when. t and durationMin in minutes from the start; a bolus has doseMg or doseMgPerKg, an ' +
    'infusion one of these or rateMgPerH, rateMgPerKgPerH, rateMcgPerKgPerMin or, with a bag, rateMlPerH; infusions ' +
    'that overlap add up; a bolus over durationMin 0 is given at once',
  examples: [exampleRegimen],
});
