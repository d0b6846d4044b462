import type { SigningState } from '@ketaguide/planning';
import { isSigned, type Signature } from '../../../case/plan-state.ts';
import type { Hero } from './hero.ts';
import type { PlanView } from './plan-view.ts';

/** What the signing button says, and what stands in its way. */
export interface SignView {
  readonly isSigned: boolean;
  readonly canSign: boolean;
  /** "Sign 17.5 mL/h for 4 h". */
  readonly act: string;
  /** What has to be done first, in words. */
  readonly first: string | undefined;
}

export function signView(view: PlanView, hero: Hero, signature: Signature | undefined): SignView {
  const signed = isSigned(signature);
  const first = whatFirst(view);
  return {
    isSigned: signed,
    canSign: !signed && first === undefined && hero.act !== undefined,
    act: hero.act === undefined ? 'Sign the plan' : `Sign ${hero.act}`,
    first: signed ? undefined : first,
  };
}

function whatFirst({ reading, known, plan, signing, refusal }: PlanView): string | undefined {
  if (!reading.isReadable) return 'First finish the number that is marked.';
  if (refusal !== undefined) return 'First change what cannot be planned.';
  if (plan === undefined || signing === undefined) return `First enter ${inWords(reading.missing)}.`;
  const stop = firstStop(signing);
  if (stop !== undefined) return stop;
  if (reading.weightIsProposed && known !== undefined) return 'First confirm the weight.';
  const { missingReasons } = signing;
  const [only] = missingReasons;
  if (only === undefined) return undefined;
  return missingReasons.length === 1
    ? `First give a reason, or change it: ${only.fact}`
    : `First settle ${missingReasons.length} checks, or give reasons.`;
}

const firstStop = ({ stops: [stop] }: SigningState): string | undefined =>
  stop && (stop.choice ? `${stop.fact} ${stop.choice}` : stop.fact);

function inWords(names: readonly string[]): string {
  if (names.length <= 1) return names.join('') || 'the plan';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** On the button that has been used. */
export const signedWords = (signature: Signature | undefined, isKept: boolean): string =>
  isKept && signature?.standing?.kind !== 'in-record' ? 'Signed on this device' : 'Signed';

const becauseWords = {
  inputs: 'what is entered or answered has changed',
  reasons: 'a reason has changed',
  rules: 'the rules have a new version',
  policy: 'the clinic policy has a new version',
} as const;

/** "Signed 14:05, by … Kept on this page only.", where it has come to, or that it no longer holds, and why. */
export function signatureWords({ at, unsigned, plan, standing }: Signature, isKept = false): string {
  if (unsigned === undefined) {
    const signed = `${at}, by ${plan.author}`;
    if (standing?.kind === 'refused') return `Not accepted: ${withStop(standing.message)} Signed here ${signed}.`;
    if (isKept && standing?.kind !== 'in-record') return `Signed on this device ${signed}, not yet in the record.`;
    return `Signed ${signed}. ${keptWords(isKept)}`;
  }
  const why = unsigned.because.map((because) => becauseWords[because]).join(', ');
  return `Not signed any more since ${unsigned.at}: ${why}. What was signed at ${at} is unchanged.`;
}

const withStop = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);

/** @param isKept the case is in the record of the clinic */
export const keptWords = (isKept: boolean): string =>
  isKept ? 'Kept in the record of this case.' : 'Kept on this page only.';

/** Of a plan that belongs to no case of the record. */
export const author = 'this browser, nobody signed in';
