import {
  annotationsFor,
  certainties,
  describeCriterion,
  forceLabels,
  grades,
  grading,
  interpretationsFor,
  overview,
  provenanceLabels,
  type Recommendation,
  recommendationIds,
  recommendations,
  sections,
  stepLabels,
} from '@ketaguide/guideline';
import Type from 'typebox';
import { oneOf } from './one-of.ts';
import { SchemaVersion, schemaVersion } from './schema-version.ts';

const Grade = oneOf(grades);
const Certainty = oneOf(certainties);
const Force = oneOf(keysOf(forceLabels));
const RecommendationId = oneOf(recommendationIds);
const Provenance = oneOf(keysOf(provenanceLabels));
const Texts = Type.Array(Type.String());

const Limit = Type.Object(
  {
    name: Type.String({ description: 'Which limit of the statement this is, as in "maximum"' }),
    value: Type.Number(),
    unit: Type.String({ description: 'A UCUM code, or mcg/kg/min' }),
    provenance: Provenance,
  },
  closed(),
);

const Interpretation = Type.Object(
  { id: Type.String(), question: Type.String(), choice: Type.String(), reason: Type.String() },
  closed('A choice that the text leaves open, and how it was made'),
);

const Annotation = Type.Object(
  {
    id: Type.String(),
    kind: oneOf(['newer', 'behind']),
    date: Type.String({ description: 'As precise as its source gives it' }),
    title: Type.String(),
    text: Type.String(),
    source: Type.String(),
    url: Type.String(),
    provenance: Provenance,
  },
  closed('Not part of the guideline: newer evidence, or what lies behind the statement'),
);

const RecommendationDocument = Type.Object(
  {
    id: RecommendationId,
    section: oneOf(sections.map(({ id }) => id)),
    number: Type.Integer({ minimum: 1, description: 'The number of the statement in its section' }),
    subject: Type.String(),
    statement: Type.String({ description: 'The whole statement in our own words' }),
    grade: Grade,
    certainty: Certainty,
    printedGrading: Type.String({ description: 'The grading as the source prints it' }),
    force: Type.Union([
      Force,
      Type.Object(
        {
          finding: Type.String(),
          forces: Type.Array(Type.Object({ choice: Type.String(), force: Force }, closed())),
          otherwise: Force,
        },
        closed('The force depends on which choice the finding has'),
      ),
    ]),
    appliesWhen: Type.String({ description: 'When it bears on a patient, plan or course, in words' }),
    metWhen: Type.Union([Type.String(), Type.Null()], {
      description: 'When what it asks for is so, in words; null where it asks for nothing',
    }),
    limits: Type.Array(Limit),
    citation: Type.String(),
    source: Type.Object(
      { heading: Type.String(), item: Type.Integer(), part: Type.Optional(Type.Integer()) },
      closed('Its place in the source text'),
    ),
    usedIn: Type.Array(Type.Object({ step: oneOf(keysOf(stepLabels)), place: Type.String() }, closed())),
    interpretations: Type.Array(Interpretation),
    annotations: Type.Array(Annotation),
  },
  closed(),
);

const Overview = Type.Object(
  {
    title: Type.String(),
    organizations: Texts,
    publicationDate: Type.String(),
    lastUpdated: Type.Array(Type.Object({ date: Type.String(), place: Type.String() }, closed())),
    lastUpdatedNote: Type.String(),
    documentType: Type.String(),
    publicationStatus: Type.String(),
    country: Type.String(),
    objectives: Type.String(),
    targetPopulation: Type.String(),
    ageGroupsAndSexes: Texts,
    careSettings: Texts,
    intendedUsers: Texts,
    scope: Type.String(),
    conditions: Type.Array(Type.Object({ code: Type.String(), name: Type.String() }, closed('A MeSH condition'))),
    keywords: Texts,
    citation: Type.String(),
    doi: Type.String(),
    currency: Type.String(),
    notInSource: Texts,
  },
  closed(),
);

const Grading = Type.Object(
  {
    note: Type.String(),
    source: Type.String(),
    sourceUrl: Type.String(),
    grades: Type.Array(Type.Object({ grade: Grade, meaning: Type.String(), suggestion: Type.String() }, closed())),
    certainties: Type.Array(Type.Object({ certainty: Certainty, meaning: Type.String() }, closed())),
    cautions: Texts,
  },
  closed(),
);

/** The shape of the guideline as the command line and the API hand it out. */
export const GuidelineDocument = Type.Object(
  {
    schemaVersion: SchemaVersion,
    overview: Overview,
    grading: Grading,
    recommendations: Type.Array(RecommendationDocument),
  },
  { ...closed(), title: 'Guideline' },
);

type GuidelineDocument = Type.Static<typeof GuidelineDocument>;

/** The guideline, or the part of it that the given recommendations are. */
export function guidelineDocument(chosen: readonly Recommendation[] = recommendations): GuidelineDocument {
  return {
    schemaVersion,
    overview: copy(overview),
    grading: copy(grading),
    recommendations: chosen.map(recommendationDocument),
  };
}

function recommendationDocument(recommendation: Recommendation): GuidelineDocument['recommendations'][number] {
  const { id, section, number, subject, statement, grade, certainty, printedGrading, force, citation } = recommendation;
  const { heading, item, part } = recommendation.source;
  const { appliesWhen, metWhen, limits, usedIn } = recommendation;
  return {
    id,
    section,
    number,
    subject,
    statement,
    grade,
    certainty,
    printedGrading,
    force: copy(force),
    appliesWhen: describeCriterion(appliesWhen),
    metWhen: metWhen === undefined ? null : describeCriterion(metWhen),
    limits: Object.entries(limits).map(([name, { value, unit, provenance }]) => ({ name, value, unit, provenance })),
    citation,
    source: { heading, item, ...(part === undefined ? {} : { part }) },
    usedIn: copy(usedIn),
    interpretations: interpretationsFor(id).map(({ affects: _, ...interpretation }) => interpretation),
    annotations: annotationsFor(id).map(({ touches: _, ...annotation }) => annotation),
  };
}

/** The same data without the readonly marks, which a schema's type does not know. */
const copy = <T>(value: T): Mutable<T> => structuredClone(value) as Mutable<T>;

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}

function closed(description?: string) {
  return { additionalProperties: false as const, ...(description === undefined ? {} : { description }) };
}
