import type { Overview } from '../overview/overview.ts';
import { recommendations } from '../recommendations/index.ts';
import type { SectionId } from '../recommendations/recommendation.ts';

/** From a place in the source to our words, the code and the test that carry it. */
export interface TraceEntry {
  /** A recommendation id, `grading`, or `overview.` with the name of a field. */
  readonly id: string;
  /** The heading in the source, as printed; undefined for what the source does not say. */
  readonly heading: string | undefined;
  readonly item?: number;
  readonly part?: number;
  /** Path of the file that defines it, from the root of the repository. */
  readonly code: string;
  readonly testFile: string;
  /** The group of tests that holds it to the source: its name is the id. */
  readonly testName: string;
}

const root = 'packages/guideline/src';

const fileOf = (section: SectionId): string => `${root}/recommendations/${section}`;

/** Where each field of the overview stands in the source. Undefined: not in the source; the field says so itself. */
const overviewHeadings: Readonly<Record<keyof Overview, string | undefined>> = {
  title: 'Title',
  organizations: 'Authoring Organization',
  publicationDate: 'Publication Month/Year',
  lastUpdated: 'Last Updated Month/Year',
  lastUpdatedNote: 'Last Updated Month/Year',
  documentType: 'Document Type',
  publicationStatus: 'External Publication Status',
  country: 'Country of Publication',
  objectives: 'Document Objectives',
  targetPopulation: 'Target Patient Population',
  ageGroupsAndSexes: 'Inclusion Criteria',
  careSettings: 'Health Care Settings',
  intendedUsers: 'Intended Users',
  scope: 'Scope',
  conditions: 'Diseases/Conditions (MeSH)',
  keywords: 'Keywords',
  citation: 'Source Citation',
  doi: undefined,
  currency: undefined,
  notInSource: undefined,
};

export const trace: readonly TraceEntry[] = [
  ...recommendations.map(({ id, section, source }) => ({
    id,
    heading: source.heading,
    item: source.item,
    ...(source.part === undefined ? {} : { part: source.part }),
    code: `${fileOf(section)}.ts`,
    testFile: `${fileOf(section)}.test.ts`,
    testName: id,
  })),
  {
    id: 'grading',
    heading: 'Recommendation Grading',
    code: `${root}/overview/grading.ts`,
    testFile: `${root}/overview/grading.test.ts`,
    testName: 'grading',
  },
  ...Object.entries(overviewHeadings).map(([field, heading]) => ({
    id: `overview.${field}`,
    heading,
    code: `${root}/overview/overview.ts`,
    testFile: `${root}/overview/overview.test.ts`,
    testName: `overview.${field}`,
  })),
];
