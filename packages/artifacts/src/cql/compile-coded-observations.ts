import { type ConditionSource, type FindingId, type LookBack, recordRules } from '@ketaguide/guideline';
import { observationsName } from './compile-record.ts';
import { compileValueSet, firstDayOf } from './compile-value-set.ts';
import { holdsOneOf } from './conditions-in.ts';
import { identifier, textList } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';

export interface CompiledObservations {
  readonly definitions: readonly Definition[];
  /** Queries that return tuples with a day. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly hints: readonly string[];
}

/**
 * Observations that tell a yes/no finding by a coded value. Those of the newest day decide; a value that means unknown,
 * is not coded or is not known raises the question, and so does a measured one, or a yes that is unsettled,
 * or a no that the observation itself contradicts.
 */
export function compileCodedObservations(finding: FindingId, source: ConditionSource): CompiledObservations {
  const { codedObservations: sets } = source;
  if (sets === undefined) return { definitions: [], yes: [], no: [], hints: [] };
  const { lookBack, negativeLookBack } = sets;
  const names = {
    read: identifier(`${finding}: observations`),
    telling: identifier(`${finding}: observations that tell it`),
    newest: identifier(`${finding}: newest observations`),
  };
  const valueSets = [...sets.telling, ...sets.measured, sets.yes, sets.no, sets.unknown];
  const says = (value: string): string =>
    `(${names.newest} Observation where Observation.says = '${value}' return all Tuple { dated: Observation.dated })`;
  return {
    definitions: [
      ...valueSets.flatMap(compileValueSet),
      definition(`define ${names.read}:
  ${observationsName} Observation
    let value: "Codings of"(Observation.value as FHIR.CodeableConcept),
      meansYes: ${holdsOneOf('value', sets.yes)},
      meansNo: ${holdsOneOf('value', sets.no)},
      meansUnknown: ${holdsOneOf('value', sets.unknown)},
      isPositive: exists (Observation.interpretation Interpretation
        where exists (("Codes of"(Interpretation)) Item where Item in ${textList(positiveInterpretation)})
          or ${holdsOneOf('("Codings of"(Interpretation))', sets.yes)}),
      isContradicted: isPositive or Observation.isModified or not Observation.hasResult
    where Observation.value is not null and (${anyOf(sets.telling)})
    return all Tuple {
      dated: Observation.dated,
      standing: Observation.standing,
      says: if meansUnknown or meansYes = meansNo then 'unknown' else if meansYes then 'yes' else if isContradicted then 'unknown' else 'no'
    }`),
      definition(`define ${names.telling}:
  flatten {
    (${names.read} Observation
      where Observation.says = 'yes' and Observation.standing = 'counts' and ${isInside(lookBack)} is not false
      return all Tuple { dated: Observation.dated, says: 'yes', compared: "Latest day of"(Observation.dated) }),
    (${names.read} Observation
      where Observation.says = 'no' and Observation.standing = 'counts' and ${isInside(negativeLookBack)} is true
      return all Tuple { dated: Observation.dated, says: 'no', compared: "Earliest day of"(Observation.dated) })
  }`),
      definition(`define ${names.newest}:
  ${names.telling} Observation
    where not exists (${names.telling} Other where Other.compared after Observation.compared)`),
    ],
    yes: [says('yes')],
    no: [says('no')],
    hints: [
      `(${names.read} Observation
    where (Observation.says = 'unknown' or (Observation.says = 'yes' and Observation.standing = 'unsettled'))
      and ${isInside(lookBack)} is not false
    return all Tuple { dated: Observation.dated })`,
      `(${observationsName} Observation
    where (${anyOf(sets.measured)})
      and (Observation.value as FHIR.Quantity).value.value is not null and ${isInside(lookBack)} is not false
    return all Tuple { dated: Observation.dated })`,
    ],
  };
}

const { positiveInterpretation } = recordRules.result.Observation;

const isInside = ({ days }: LookBack): string => `(Observation.dated on or after ${firstDayOf(days)})`;

const anyOf = (valueSets: readonly string[]): string =>
  valueSets.map((valueSet) => holdsOneOf('Observation.codings', valueSet)).join('\n      or ');
