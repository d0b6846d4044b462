import { PatientSource } from 'cql-exec-fhir';
import { CodeService, Date as CqlDate, Executor, Library } from 'cql-execution';
import type { ElmLibrary } from './elm-compiler.ts';

/** What a library's definitions say of one patient, by name. */
export type CqlResults = Readonly<Record<string, unknown>>;

/** A FHIR Bundle of one patient, as far as the source of patients looks at it. */
export interface PatientBundle {
  readonly entry: readonly { readonly resource: object }[];
}

/** A library as it is run, so that one is read only once. */
export const libraryOf = (elm: ElmLibrary): Library => new Library(elm);

/** Runs libraries over FHIR R4 records. For development only. */
export interface RecordRunner {
  /**
   * @param records of one patient each; whose a resource is is not looked at
   * @param asOf the ISO date for which the records are read
   * @returns the results by the id of the patient
   */
  readonly run: (
    library: Library,
    records: readonly PatientBundle[],
    asOf: string,
  ) => Promise<ReadonlyMap<string, CqlResults>>;
}

/** A runner that knows FHIR R4. Describing it takes a while, so that one should serve many runs, one after the other. */
export function recordRunner(): RecordRunner {
  const source = PatientSource.FHIRv401();
  return {
    run: async (library, records, asOf) => {
      source.reset();
      source.loadBundles([...records]);
      const executor = new Executor(library, noTerminology, { AsOf: CqlDate.parse(asOf) });
      const { patientResults } = await executor.exec(source);
      return new Map(Object.entries(patientResults as Readonly<Record<string, CqlResults>>));
    },
  };
}

/**
 * Runs a library over findings that are given to it as parameters. For development only.
 *
 * @param findings the parameters by name; what is not there is unknown
 */
export async function runOnFindings(
  library: Library,
  findings: Readonly<Record<string, unknown>>,
): Promise<CqlResults> {
  const { unfilteredResults } = await new Executor(library, noTerminology, { ...findings }).exec(nobody);
  return unfilteredResults as CqlResults;
}

/** Every code is in the library itself, so no terminology is needed. */
const noTerminology = new CodeService({});

const nobody = { currentPatient: () => undefined, nextPatient: () => undefined };
