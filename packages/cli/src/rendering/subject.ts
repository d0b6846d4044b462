import type { AssessmentReport } from '@ketaguide/fhir';
import { answerSource } from '@ketaguide/guideline';
import { ageInYears, formatDate, formatQuantity, isUnit } from '@ketaguide/quantities';
import { dateInWords } from './fact.ts';

/** The patient in one line: "Patient/1 · born 3 May 1972 (54 years) · 70 kg (21 Nov 2026)". */
export function subjectInWords({ subject, asOf }: AssessmentReport): string {
  const { reference, birthDate, weight } = subject;
  return [
    reference,
    birthDate === undefined
      ? 'date of birth not known yet'
      : `born ${dateInWords(birthDate)}${ageInWords(birthDate, asOf)}`,
    weight === undefined ? 'weight not known yet' : weightInWords(weight),
  ].join(' · ');
}

function ageInWords(birthDate: string, asOf: string): string {
  try {
    // A partial date of birth does not say on which side of the birthday the day lies.
    if (formatDate(birthDate).split(' ').length < 3) return '';
    return ` (${formatQuantity({ value: ageInYears(birthDate, asOf), unit: 'a' })})`;
  } catch {
    return '';
  }
}

function weightInWords({ value, unit, source, date }: NonNullable<AssessmentReport['subject']['weight']>): string {
  const amount = isUnit(unit) ? formatQuantity({ value, unit }) : `${value} ${unit}`;
  const whence = [...(source === answerSource ? ['answered'] : []), ...(date === undefined ? [] : [dateInWords(date)])];
  return whence.length === 0 ? amount : `${amount} (${whence.join(', ')})`;
}
