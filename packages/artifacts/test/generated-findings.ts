import {
  type AskedFinding,
  askedFindings,
  type Fact,
  type FindingId,
  type Findings,
  recommendations,
} from '@ketaguide/guideline';
import fc from 'fast-check';

function stateOf(finding: AskedFinding): fc.Arbitrary<Findings[FindingId] | undefined> {
  const fact = someValueOf(finding).map((value) => ({ fact: factOf(finding.id, value) }));
  return fc.oneof(
    { weight: 5, arbitrary: fact },
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant({ hints: [{ source: 'Condition/1', display: '', why: '' }] }) },
  );
}

const factOf = (finding: FindingId, value: Fact['value']): Fact => ({ finding, value, source: 'answer' });

function someValueOf(finding: AskedFinding): fc.Arbitrary<Fact['value']> {
  switch (finding.kind) {
    case 'truth':
      return fc.constantFrom('yes', 'no');
    case 'choice':
      return fc.constantFrom(...finding.choices.map(({ value }) => value));
    case 'quantity': {
      const { unit, possible } = finding;
      return amount(limitsIn(unit), possible).map((value) => ({ value, unit }));
    }
    case 'score':
      return amount([10, 7, 7.1, 4.97, 0.1, 0.07, 3, 2.1], finding.scale);
  }
}

/** The limits that recommendations set in a unit, and amounts whose products meet them. */
const limitsIn = (unit: string): readonly number[] => [
  ...recommendations
    .flatMap(({ limits }) => Object.values(limits))
    .filter((limit) => limit.unit === unit)
    .map(({ value }) => value),
  ...({ kg: [80, 70, 64, 96, 57.6], min: [50, 240, 100] }[unit] ?? []),
];

/** Steps of a thousandth, as fine as anybody enters; around the limits, and anywhere. */
function amount(
  around: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): fc.Arbitrary<number> {
  const near = fc.tuple(fc.constantFrom(...around, from), fc.constantFrom(0, 0, 0, -0.001, 0.001, -0.1, 1));
  const anywhere = fc.integer({ min: 0, max: 3_000 }).map((thousandths) => thousandths / 1_000);
  return fc
    .oneof({ weight: 3, arbitrary: near.map(([limit, step]) => limit + step) }, { weight: 1, arbitrary: anywhere })
    .map((value) => Math.min(to, Math.max(from, Math.round(value * 1_000) / 1_000)));
}

/**
 * What somebody may know of a patient, a plan and a course: about half of the findings, numbers on, just below and just
 * above the limits of the definition, and now and then something that only suggests a finding.
 */
export const generatedFindings: fc.Arbitrary<Findings> = fc
  .tuple(...askedFindings.map((finding) => fc.tuple(fc.constant(finding.id), stateOf(finding))))
  .map((states) => Object.fromEntries(states.filter(([, state]) => state !== undefined)) as Findings);
