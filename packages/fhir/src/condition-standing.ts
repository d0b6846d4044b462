import { recordRules } from '@ketaguide/guideline';
import { statusCodes } from './coding.ts';
import { type Element, isElement, quoted } from './element.ts';
import { elementPaths, firstDated, firstStated } from './element-path.ts';
import { isAfter, isOnOrBefore, type RecordedDate, readDate } from './recorded-date.ts';
import type { Whose } from './references.ts';

/**
 * What a Condition says about the disease it names, by its statuses, dates and subject; the same for every finding.
 * `unsettled` only raises the question, and says why.
 */
export type ConditionStanding =
  | { readonly kind: 'active'; readonly date: RecordedDate | undefined }
  | { readonly kind: 'unsettled'; readonly why: string; readonly date: RecordedDate | undefined }
  | { readonly kind: 'refuted'; readonly date: RecordedDate | undefined }
  | { readonly kind: 'ignored'; readonly why: string };

const rules = recordRules.condition;
const datedBy = elementPaths(rules.datedBy);
const refutationDatedBy = elementPaths(rules.refutationDatedBy);
const endDatedBy = elementPaths(rules.endDatedBy);

export function conditionStanding(condition: Element, whose: Whose, asOf: string): ConditionStanding {
  const verification = verificationOf(condition['verificationStatus']);
  if (verification.kind === 'error') return ignored('entered in error');
  if (whose.kind === 'another') return ignored(whose.why);
  const date = firstDated(condition, verification.kind === 'refuted' ? refutationDatedBy : datedBy);
  if (date !== undefined && isAfter(date, asOf)) return ignored(`dated after ${asOf}`);
  if (verification.kind === 'refuted') {
    return whose.kind === 'unstated' ? ignored(`refuted, and ${whose.why}`) : { kind: 'refuted', date };
  }
  const course = courseOf(condition, asOf);
  if (course.kind === 'ended') return ignored(course.why);
  if (verification.kind === 'unsettled') return { kind: 'unsettled', why: verification.why, date };
  if (course.kind === 'unsettled') return { kind: 'unsettled', why: course.why, date };
  if (whose.kind === 'unstated') return { kind: 'unsettled', why: whose.why, date };
  return { kind: 'active', date };
}

const ignored = (why: string): ConditionStanding => ({ kind: 'ignored', why });

type Verification =
  | { readonly kind: 'confirmed' | 'refuted' | 'error' }
  | { readonly kind: 'unsettled'; readonly why: string };

/** Without a verification status a condition counts as confirmed; with one that cannot be read it does not. */
function verificationOf(status: unknown): Verification {
  if (status === undefined || status === null) return { kind: 'confirmed' };
  const codes = statusCodes(status);
  if (codes.includes(rules.errorVerificationStatus)) return { kind: 'error' };
  if (allOf(codes, [rules.refutedVerificationStatus])) return { kind: 'refuted' };
  if (allOf(codes, rules.confirmedVerificationStatus)) return { kind: 'confirmed' };
  return { kind: 'unsettled', why: `its verification status is ${inWords(codes, rules.unsettledVerificationStatus)}` };
}

type Course = { readonly kind: 'active' } | { readonly kind: 'ended' | 'unsettled'; readonly why: string };

function courseOf(condition: Element, asOf: string): Course {
  const status = condition['clinicalStatus'];
  const codes = statusCodes(status);
  const end = endOf(condition, asOf);
  if (end.kind === 'future') return { kind: 'unsettled', why: `it ends on ${end.written}, after ${asOf}` };
  if (allOf(codes, rules.endedClinicalStatus)) return { kind: 'ended', why: codes[0] ?? 'ended' };
  if (allOf(codes, rules.activeClinicalStatus)) {
    return end.kind === 'none'
      ? { kind: 'active' }
      : { kind: 'unsettled', why: `it is ${codes[0]} and yet has an end` };
  }
  if (status === undefined || status === null) {
    if (end.kind === 'past') return { kind: 'ended', why: `ended on ${end.written}` };
    return { kind: 'unsettled', why: 'it has no clinical status' };
  }
  const known = [...rules.activeClinicalStatus, ...rules.endedClinicalStatus];
  return { kind: 'unsettled', why: `its clinical status is ${inWords(codes, known)}` };
}

type End = { readonly kind: 'none' | 'undated' } | { readonly kind: 'past' | 'future'; readonly written: string };

const undatedEnds = ['abatementAge', 'abatementRange', 'abatementString', 'abatementBoolean'] as const;

function endOf(condition: Element, asOf: string): End {
  const written = firstStated(condition, endDatedBy);
  const date = readDate(written);
  if (date !== undefined) {
    if (isAfter(date, asOf)) return { kind: 'future', written: date.written };
    return isOnOrBefore(date, asOf) ? { kind: 'past', written: date.written } : { kind: 'undated' };
  }
  const hasEnd =
    written !== undefined ||
    isElement(condition['abatementPeriod']) ||
    undatedEnds.some((name) => isStated(condition[name]));
  return { kind: hasEnd ? 'undated' : 'none' };
}

/** `abatementBoolean: false`, of an older FHIR, says that there is no end. */
const isStated = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

const allOf = (codes: readonly string[], known: readonly string[]): boolean =>
  codes.length > 0 && codes.every((code) => known.includes(code));

/** The codes as they stand; those that nobody knows are said to be unknown. */
function inWords(codes: readonly string[], known: readonly string[]): string {
  if (codes.length === 0) return 'not coded';
  return codes.map((code) => (known.includes(code) ? code : `${quoted(code)}, which is not known`)).join(' and ');
}
