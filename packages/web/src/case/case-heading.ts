import { describeValue, type Findings } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { OpenCase } from './case-state.ts';

/** Who the open case is about, in the words of the case header and of every printed page. */
export interface CaseHeading {
  readonly name: string;
  /** "54 years"; absent while the age is not known. */
  readonly age: string | undefined;
  /** "Record 40-118-22", "70 kg on 21 Nov 2026", "Born 3 May 1972". */
  readonly details: readonly string[];
}

/** @param findings what is known, answers included */
export function caseHeading({ record, identity }: OpenCase, findings: Findings): CaseHeading {
  const age = findings.age?.fact;
  const ageWords = age === undefined ? undefined : describeValue('age', age.value);
  if (record === undefined) {
    return {
      name: 'No record open',
      age: ageWords,
      details: ['Everything is entered by hand', ...weightWords(findings)],
    };
  }
  const { subject } = record;
  return {
    name: identity?.name ?? 'Name not on record',
    age: ageWords,
    details: [
      identity?.recordNumber === undefined ? subject.reference : `Record ${identity.recordNumber}`,
      ...weightWords(findings),
      ...(subject.birthDate === undefined ? [] : [`Born ${dateOrText(subject.birthDate)}`]),
    ],
  };
}

function weightWords({ weight }: Findings): readonly string[] {
  const fact = weight?.fact;
  if (fact === undefined) return [];
  const words = describeValue('weight', fact.value);
  return [fact.date === undefined ? words : `${words} on ${dateOrText(fact.date)}`];
}

/** A record may hold a date that is none; it is then shown as it stands. */
export function dateOrText(date: string): string {
  try {
    return formatDate(date);
  } catch {
    return date;
  }
}
