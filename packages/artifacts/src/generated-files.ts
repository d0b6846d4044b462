import { readFileSync } from 'node:fs';
import { type Recommendation, type RecommendationId, recommendations } from '@ketaguide/guideline';
import { criteriaLibrary, criteriaLibraryName } from './cql/criteria-library.ts';
import { compileToElm, elmText } from './cql/elm-compiler.ts';
import { recordLibrary, recordLibraryName } from './cql/record-library.ts';
import { codeEntries } from './sql/code-entries.ts';
import { criteriaQuery, statedTable } from './sql/criteria-query.ts';
import { recordQuery, valueSetsRead } from './sql/record-query.ts';
import { schemaFile } from './sql/run-sql.ts';

const fromRecords: readonly RecommendationId[] = [
  'contraindications.cardiovascular-pregnancy-psychosis',
  'contraindications.hepatic',
  'testing.ecg',
];

/** The recommendations that are compiled together with the way in which a record is read for them. */
export const compiledFromRecords: readonly Recommendation[] = recommendations.filter(({ id }) =>
  fromRecords.includes(id),
);

export interface GeneratedFile {
  /** From the folder `generated`. */
  readonly path: string;
  readonly text: string;
}

/** Everything that is compiled from the definition, as it stands in the folder `generated`. */
export function generatedFiles(): readonly GeneratedFile[] {
  const libraries = [
    ...compiledFromRecords.map((recommendation) => ({
      name: recordLibraryName(recommendation),
      cql: recordLibrary(recommendation),
    })),
    { name: criteriaLibraryName, cql: criteriaLibrary() },
  ];
  return [
    ...libraries.flatMap(({ name, cql }) => [
      { path: `cql/${name}.cql`, text: cql },
      { path: `elm/${name}.json`, text: elmText(compileToElm(cql)) },
    ]),
    ...compiledFromRecords.map((recommendation) => ({
      path: `sql/${recommendation.id}.sql`,
      text: recordQuery(recommendation),
    })),
    { path: 'sql/schema.sql', text: readFileSync(schemaFile, 'utf8') },
    { path: 'sql/code-entries.sql', text: codeEntries(valueSetsRead(compiledFromRecords)) },
    { path: 'sql/stated-table.sql', text: statedTable() },
    { path: 'sql/criteria.sql', text: criteriaQuery() },
  ];
}
