import type { Unit } from '@ketaguide/quantities';
import type { Criterion, Expression } from '../criteria/criterion.ts';
import type { FindingId } from './finding-id.ts';
import type { RecordSource } from './record-source.ts';

/** What a finding is about: it decides on which screen it is asked. */
export type FindingScope = 'patient' | 'tests' | 'plan' | 'people' | 'setting' | 'course';

interface FindingBase {
  readonly id: FindingId;
  readonly scope: FindingScope;
  /** A few words, for rows and chips: "Liver disease". */
  readonly name: string;
  /** The question that a person answers. */
  readonly ask: string;
  /** One sentence that helps to answer, or absent. */
  readonly help?: string;
  /** How a record is read for it; absent when only a person can answer. */
  readonly recordSource?: RecordSource;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Answered with yes, no or unknown. */
export interface TruthFinding extends FindingBase {
  readonly kind: 'truth';
  /** A test that was done or not: an answer may also carry its date and its result. */
  readonly isTest?: true;
}

/** Answered with one of the choices, or unknown. */
export interface ChoiceFinding extends FindingBase {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

/** Answered with a value and a unit. */
export interface QuantityFinding extends FindingBase {
  readonly kind: 'quantity';
  readonly unit: Unit;
  /** Values outside are refused as not possible, in `unit`. */
  readonly possible: { readonly from: number; readonly to: number };
  /** What holds until somebody says otherwise, with its reason. */
  readonly default?: { readonly value: number; readonly source: string };
}

/** Answered with a plain number on a fixed scale. */
export interface ScoreFinding extends FindingBase {
  readonly kind: 'score';
  readonly scale: { readonly from: number; readonly to: number };
}

/** A finding that somebody can answer, or a record can tell. */
export type AskedFinding = TruthFinding | ChoiceFinding | QuantityFinding | ScoreFinding;

/** A finding that follows from others. Defined once; it is never asked. */
export type DerivedFinding = {
  readonly id: FindingId;
  readonly kind: 'derived';
  readonly name: string;
  readonly when: Criterion;
};

/** How a quantity that nobody stated is worked out from others, in the finding's own unit. */
export interface QuantityDerivation {
  readonly finding: FindingId;
  readonly expression: Expression;
  readonly explanation: string;
}

export type Finding = AskedFinding | DerivedFinding;
