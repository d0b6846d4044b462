import { recordRules } from '@ketaguide/guideline';
import { codeSystems, icd10CmShape, type ListName } from '@ketaguide/guideline/value-sets';
import { icd10Cm, icd10CmLengths } from '../icd-10-cm.ts';
import { type ResultType, resultTypes } from '../result-type.ts';
import { entryType } from './compile-value-set.ts';
import { text, textList } from './cql-text.ts';
import { firstDayIn } from './date-element.ts';
import { type Definition, definition } from './definition.ts';

/**
 * What holds for every finding that is read from a record: its dates, statuses and codes. Dates are compared by the day
 * as it is written. Where only the year or the month is known a comparison can be unknown, so `is true` means surely
 * and `is not false` means perhaps.
 */
export function recordDefinitions(): readonly Definition[] {
  return [
    codesOf,
    areAllIn,
    verificationOf(),
    courseOf(),
    systemOf(),
    comparedCode(),
    codingsOf,
    decidingEntry(),
    evidenceOf(),
    conditions(),
    observations(),
    ...resultTypes.map(results),
  ].map(definition);
}

/** The resources of a type that count, whatever they are about. */
export const resultsName = (type: ResultType): string => `"${type} that counts"`;

/** The observations that are not withdrawn, each with its standing: it counts, or what it says is unsettled. */
export const observationsName = '"Observations"';

const rules = recordRules.condition;
const excludes: ListName = 'excludes';
const raises: ListName = 'raises-question';

const codesOf = `define function "Codes of"(concept FHIR.CodeableConcept):
  (concept.coding) Coding where Coding.code.value is not null return all Coding.code.value`;

const areAllIn = `define function "Are all in"(codes List<String>, known List<String>):
  exists codes and not exists ((codes) Item where not (Item in known))`;

const verificationOf = () => `define function "Verification of"(status FHIR.CodeableConcept):
  case
    when status is null then 'confirmed'
    when ${text(rules.errorVerificationStatus)} in "Codes of"(status) then 'error'
    when "Are all in"("Codes of"(status), ${textList([rules.refutedVerificationStatus])}) then 'refuted'
    when "Are all in"("Codes of"(status), ${textList(rules.confirmedVerificationStatus)}) then 'confirmed'
    else 'unsettled'
  end`;

const courseOf = () => `define function "Course of"(status FHIR.CodeableConcept, hasEnd Boolean, lastDay Date):
  case
    when (lastDay after "AsOf") is true then 'unsettled'
    when "Are all in"("Codes of"(status), ${textList(rules.endedClinicalStatus)}) then 'ended'
    when not hasEnd and "Are all in"("Codes of"(status), ${textList(rules.activeClinicalStatus)}) then 'active'
    when status is null and (lastDay on or before "AsOf") is true then 'ended'
    else 'unsettled'
  end`;

const systemOf = () => `define function "System of"(system String):
  case
${codeSystems.map(({ uri, oid }) => `    when system = ${text(`urn:oid:${oid}`)} then ${text(uri)}`).join('\n')}
    else system
  end`;

/** ICD-10-CM in capitals and with its dot, null where it is none; every other code as it stands. */
const comparedCode = () => `define function "ICD-10-CM code in"(plain String):
  if not Matches(plain, ${text(icd10CmShape.source)}) then null
  else ReplaceMatches(ReplaceMatches(plain, ${text('\\.')}, ''), ${text(`^(.{${icd10CmLengths.category}})(.+)$`)}, '$1.$2')`;

const codingsOf = `define function "Codings of"(concept FHIR.CodeableConcept):
  (concept.coding) Coding
    let system: "System of"(Coding.system.value),
      compared: if system = ${text(icd10Cm)}
        then "ICD-10-CM code in"(Upper(ReplaceMatches(Coding.code.value, ${text('^\\s+|\\s+$')}, '')))
        else Coding.code.value
    where system is not null and compared is not null
    return all Tuple { system: system, code: compared }`;

/** Of the entries for the codings of one resource, the one that decides: in one list, that without a first day, else with the earliest. */
const decidingEntry = () => `define function "Deciding entry"(entries List<${entryType}>):
  Coalesce(
    ${recordRules.precedence.betweenCodings.map((list) => `First((entries) Entry where Entry.list = ${text(list)} sort by since)`).join(',\n    ')}
  )`;

const evidenceOf = () => `define function "Evidence of"(entry ${entryType}, standing String, dated Date):
  case
    when entry is null or entry.list = ${text(excludes)} or standing = 'ignored' then null
    when standing = 'refuted' then 'refuted'
    when standing = 'unsettled' then ${text(raises)}
    when entry.since is not null and (dated on or after entry.since) is not true then ${text(raises)}
    else entry.list
  end`;

const conditions = () => `define "Conditions":
  [Condition] Condition
    let verification: "Verification of"(Condition.verificationStatus),
      course: "Course of"(Condition.clinicalStatus, Condition.abatement is not null, ${firstDayIn('Condition', rules.endDatedBy)}),
      dated: if verification = 'refuted'
        then ${firstDayIn('Condition', rules.refutationDatedBy)}
        else ${firstDayIn('Condition', rules.datedBy)}
    return all Tuple {
      codings: "Codings of"(Condition.code),
      dated: dated,
      standing: case
        when verification = 'error' or (dated after "AsOf") is true then 'ignored'
        when verification = 'refuted' then 'refuted'
        when course = 'ended' then 'ignored'
        when verification = 'confirmed' and course = 'active' then 'active'
        else 'unsettled'
      end
    }`;

/** Only an Observation can be about somebody else than its subject, or say why it has no value. */
function observations(): string {
  const { countingStatus, withdrawnStatus, datedBy } = recordRules.result.Observation;
  return `define ${observationsName}:
  [Observation] Result
    let dated: ${firstDayIn('Result', datedBy)}
    where (Result.status.value in ${textList(withdrawnStatus)}) is not true and not exists Result.focus
    return all Tuple {
      codings: "Codings of"(Result.code),
      dated: dated,
      standing: case
        when Result.status.value in ${textList(countingStatus)}
          and dated is not null and (dated after "AsOf") is not true then 'counts'
        else 'unsettled'
      end,
      hasResult: Result.dataAbsentReason is null,
      value: Result.value,
      interpretation: Result.interpretation,
      isModified: exists Result.modifierExtension
    }`;
}

function results(type: ResultType): string {
  if (type === 'Observation') {
    return `define ${resultsName(type)}:\n  ${observationsName} Result where Result.standing = 'counts'`;
  }
  const { countingStatus, datedBy } = recordRules.result[type];
  return `define ${resultsName(type)}:
  [${type}] Result
    let dated: ${firstDayIn('Result', datedBy)}
    where Result.status.value in ${textList(countingStatus)}
      and dated is not null and (dated after "AsOf") is not true
    return all Tuple { codings: "Codings of"(Result.code), dated: dated, hasResult: true }`;
}
