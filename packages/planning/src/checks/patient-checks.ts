import {
  type Assessment,
  certaintyLabels,
  choiceLabel,
  type Fact,
  type FindingId,
  type Force,
  findingById,
  forceLabels,
  mentionedFindings,
  type Recommendation,
  type RecommendationResult,
} from '@ketaguide/guideline';
import { type Check, check } from './check.ts';
import { findingsInWords } from './in-words.ts';

/** The checks that need to know the patient and the people: relative contraindications, tests, and who is there. */
export function patientChecks({ recommendations }: Assessment): readonly Check[] {
  return recommendations.flatMap((result) => {
    switch (result.recommendation.section) {
      case 'contraindications':
        return contraindicationCheck(result);
      case 'testing':
        return testCheck(result);
      case 'personnel':
        return peopleCheck(result);
      default:
        return [];
    }
  });
}

function contraindicationCheck({
  recommendation,
  status,
  forces,
  because,
  unknown,
}: RecommendationResult): readonly Check[] {
  if (status === 'does-not-apply') return [];
  const applies = status === 'applies';
  const open = unknown.filter((id) => mentionedFindings(recommendation).includes(id));
  return [
    check(
      {
        id: `${recommendation.id}.${applies ? 'applies' : 'not-known'}`,
        level: 'reason',
        recommendation: recommendation.id,
        provenance: 'guideline',
      },
      {
        fact: applies ? factsInWords(because) : findingsInWords(open.map((id) => ({ id }))),
        rule: applies ? forcesInWords(forces) : forceInWords(recommendation),
        choice: applies ? 'Change the plan, or give a reason.' : settleOrReason,
      },
      { unknown: open },
    ),
  ];
}

const settleOrReason = 'Settle this, or give a reason.';

/** Avoid and caution are said of relative contraindications, so the two stand together. */
const relative = forceLabels['relative-contraindication'];

function forcesInWords(forces: readonly Force[]): string {
  const others = forces.filter((force) => force !== 'relative-contraindication');
  return `${[relative, ...others.map((force) => forceLabels[force].toLowerCase())].join(': ')}.`;
}

/** The force of a recommendation before anything is known: "Relative contraindication. Severe: avoid. …" */
function forceInWords({ force }: Recommendation): string {
  if (typeof force === 'string') return `${forceLabels[force]}.`;
  const each = force.forces.map(
    (entry) => `${choiceLabel(force.finding, entry.choice)}: ${forceLabels[entry.force].toLowerCase()}.`,
  );
  return [`${relative}.`, ...each].join(' ');
}

/** A test that is called for, or may be, and is not known to be done. */
function testCheck({ recommendation, status, met, forces, because, unknown }: RecommendationResult): readonly Check[] {
  if (recommendation.metWhen === undefined || status === 'does-not-apply' || met === 'yes') return [];
  const mentioned = mentionedFindings(recommendation);
  const test = mentioned.find(isTest);
  const applies = status === 'applies';
  const reasons = unknown.filter((id) => mentioned.includes(id) && id !== test);
  const done = because.find(({ finding }) => finding === test)?.value;
  return [
    check(
      {
        id: `${recommendation.id}.${applies ? 'not-done' : 'not-known'}`,
        level: 'reason',
        recommendation: recommendation.id,
        provenance: 'guideline',
      },
      {
        fact: [
          applies
            ? factsInWords(because.filter(({ finding }) => finding !== test))
            : findingsInWords(reasons.map((id) => ({ id }))),
          ...(test === undefined ? [] : [findingsInWords([{ id: test, value: done }])]),
        ].join(' '),
        rule: `${recommendation.subject}${applies ? '' : ', if so'}: ${forces.map((force: Force) => forceLabels[force].toLowerCase()).join(' or ')}.`,
        choice: applies ? 'Do it before the start, or give a reason.' : settleOrReason,
      },
      { unknown: unknown.filter((id) => mentioned.includes(id)) },
    ),
  ];
}

function isTest(id: FindingId): boolean {
  const finding = findingById(id);
  return finding.kind === 'truth' && finding.isTest === true;
}

/** The people. The setting is checked with the rate that asks for it. */
function peopleCheck({ recommendation, met, because, unknown }: RecommendationResult): readonly Check[] {
  if (recommendation.id === 'personnel.setting' || met === 'yes' || met === 'not-applicable') return [];
  const missing = [
    ...because.filter(({ value }) => value === 'no').map(({ finding, value }) => ({ id: finding, value })),
    ...unknown.map((id) => ({ id })),
  ];
  return [
    check(
      {
        id: `${recommendation.id}.${met === 'no' ? 'not-met' : 'not-known'}`,
        level: 'reason',
        recommendation: recommendation.id,
        provenance: 'guideline',
      },
      {
        fact: findingsInWords(missing),
        rule: `The guideline asks for ${missing.length === 1 ? 'it' : 'them'}.`,
        choice: met === 'no' ? 'Change it, or give a reason.' : settleOrReason,
      },
      { unknown },
    ),
  ];
}

const factsInWords = (facts: readonly Fact[]): string =>
  findingsInWords(facts.map(({ finding, value }) => ({ id: finding, value })));

/** What the evidence is worth for pain other than the two that have some. A note: the plan can go on. */
export function evidenceNotes({ recommendations }: Assessment): readonly Check[] {
  return recommendations
    .filter(({ recommendation, status }) => recommendation.id === 'indications.other-pain' && status === 'applies')
    .map(({ recommendation, because }) =>
      check(
        {
          id: `${recommendation.id}.evidence`,
          level: 'note',
          recommendation: recommendation.id,
          provenance: 'guideline',
        },
        {
          fact: factsInWords(because),
          rule: `${recommendation.headline ?? recommendation.statement}: grade ${recommendation.grade}, certainty ${certaintyLabels[recommendation.certainty]}.`,
          choice: 'You can continue.',
        },
      ),
    );
}

/** What the assessment says of the whole patient: under 18, no dose for that age is in the source. */
export function ageNotes({ notices }: Assessment): readonly Check[] {
  return notices
    .filter(({ code }) => code === 'under-18')
    .map(({ text }) =>
      check({ id: 'age.under-18', level: 'note', recommendation: null, provenance: 'guideline' }, { fact: text }),
    );
}
