/** The definition compiled for other systems: CQL and SQL that say what the engine says. */

export { compileCriterion as compileCriterionToCql } from './cql/compile-criterion.ts';
export { compileRecordSource as compileRecordSourceToCql } from './cql/compile-record-source.ts';
export { criteriaLibrary } from './cql/criteria-library.ts';
export { parametersFrom } from './cql/parameters.ts';
export { recordLibrary, recordLibraryName } from './cql/record-library.ts';
export { codeEntries } from './sql/code-entries.ts';
export { compileCriterion as compileCriterionToSql } from './sql/compile-criterion.ts';
export { compileRecordSource as compileRecordSourceToSql } from './sql/compile-record-source.ts';
export { criteriaQuery, statedTable } from './sql/criteria-query.ts';
export { loadRecord } from './sql/load-record.ts';
export { loadStated } from './sql/load-stated.ts';
export { findingsQuery, recordQuery, valueSetsRead } from './sql/record-query.ts';
