import {
  type Annotation,
  annotations,
  findingById,
  grading,
  type Interpretation,
  interpretations,
  mentionedFindings,
  overview,
  type Recommendation,
  recommendations,
  sectionById,
} from '@ketaguide/guideline';
import MiniSearch from 'minisearch';

/** What a search can find. */
export type Entry =
  | { readonly kind: 'statement'; readonly statement: Recommendation }
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'interpretation'; readonly interpretation: Interpretation }
  | { readonly kind: 'page'; readonly page: 'grading' | 'overview'; readonly title: string; readonly text: string };

export interface Hit {
  readonly entry: Entry;
  /** The words of the text that matched, in lower case. */
  readonly terms: readonly string[];
}

interface Document {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** Words that lead here without standing in the text: the facts it looks at, its section. */
  readonly about: string;
}

const entries: readonly Entry[] = [
  ...recommendations.map((statement): Entry => ({ kind: 'statement', statement })),
  ...annotations.map((annotation): Entry => ({ kind: 'annotation', annotation })),
  ...interpretations.map((interpretation): Entry => ({ kind: 'interpretation', interpretation })),
  {
    kind: 'page',
    page: 'grading',
    title: 'Grading',
    text: [
      grading.note,
      ...grading.grades.map(({ meaning }) => meaning),
      ...grading.certainties.map(({ meaning }) => meaning),
    ].join(' '),
  },
  {
    kind: 'page',
    page: 'overview',
    title: 'Overview',
    text: [
      overview.title,
      ...overview.organizations,
      overview.objectives,
      overview.targetPopulation,
      ...overview.conditions.map(({ name, code }) => `${name} ${code}`),
      overview.citation,
      overview.currency,
    ].join(' '),
  },
];

/** Words and numbers; a decimal stays in one piece, so that "0.35" finds 0.35 and nothing else. */
const wordsOf = (text: string): string[] => text.match(/\p{N}+(?:\.\p{N}+)?|\p{L}[\p{L}\p{N}]*/gu) ?? [];

const index = new MiniSearch<Document>({
  tokenize: wordsOf,
  fields: ['title', 'text', 'about'],
  searchOptions: {
    prefix: true,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    boost: { title: 3, text: 2 },
  },
});
index.addAll(entries.map(documentOf));

function documentOf(entry: Entry, id: number): Document {
  switch (entry.kind) {
    case 'statement': {
      const { subject, statement, section } = entry.statement;
      const facts = mentionedFindings(entry.statement).map((finding) => findingById(finding).name);
      return { id, title: subject, text: statement, about: [sectionById(section).title, ...facts].join(' ') };
    }
    case 'annotation':
      return { id, title: entry.annotation.title, text: entry.annotation.text, about: entry.annotation.source };
    case 'interpretation': {
      const { question, choice, reason } = entry.interpretation;
      return { id, title: question, text: `${choice} ${reason}`, about: '' };
    }
    case 'page':
      return { id, title: entry.title, text: entry.text, about: '' };
  }
}

/** Everything that holds all the words, best first. Words may be half typed, and long ones slightly misspelt. */
export function searchGuideline(query: string): readonly Hit[] {
  return index.search(query).flatMap(({ id, terms }) => {
    const entry = entries[Number(id)];
    return entry === undefined ? [] : [{ entry, terms }];
  });
}
