import {
  askedFindingById,
  certaintyLabels,
  describeValue,
  knowledgeOf,
  notKnownYet,
  overview,
  type RecommendationId,
  recommendationById,
  validationNotice,
} from '@ketaguide/guideline';
import {
  amountInWords,
  describeBag,
  describeMaking,
  durationInWords,
  type GivenReason,
  type Plan,
  reasonChoices,
} from '@ketaguide/planning';
import { formatDate, quantity, toNumber } from '@ketaguide/quantities';
import type { CaseHeading } from '../../../case/case-heading.ts';
import { isSigned, type Signature } from '../../../case/plan-state.ts';
import { keepTogether } from '../../../words/keep-together.ts';
import { rulesStamp } from '../../assess/view/basis-view.ts';
import { checkRows, metRows } from './check-view.ts';
import { type Hero, hero } from './hero.ts';
import { answeredHere } from './people-view.ts';
import type { PlanView } from './plan-view.ts';
import { weightDetails } from './weight-words.ts';

/** The plan as it stands on paper: one page. */
export interface PlanSheet {
  readonly patient: string;
  readonly details: string;
  /** "Draft, not signed", or by whom and when it was signed. */
  readonly status: string;
  readonly hero: Hero;
  readonly weight: string;
  readonly bag: string;
  readonly program: readonly ProgramRow[];
  readonly checks: readonly {
    readonly id: string;
    readonly level: string;
    readonly text: string;
    readonly reason: string | undefined;
  }[];
  readonly met: readonly string[];
  /** The statements that the checks cite, with their grades. */
  readonly statements: readonly { readonly id: string; readonly text: string; readonly grade: string }[];
  readonly people: readonly { readonly name: string; readonly value: string }[];
  readonly foot: string;
}

export interface ProgramRow {
  readonly id: string;
  readonly what: string;
  readonly start: string;
  readonly duration: string;
  readonly rate: string;
  readonly volume: string;
  readonly dose: string;
}

interface SheetParts {
  readonly view: PlanView;
  readonly heading: CaseHeading;
  readonly signature: Signature | undefined;
}

/** Undefined while there is no plan: then there is nothing to print but that. */
export function planSheet({ view, heading, signature }: SheetParts): PlanSheet | undefined {
  const { plan } = view;
  if (plan === undefined) return undefined;
  const { policy } = plan.context;
  const met = metRows(plan);
  return {
    patient: [heading.name, heading.age].filter((part) => part !== undefined).join(', '),
    details: heading.details.join(' · '),
    status:
      signature === undefined || !isSigned(signature)
        ? 'Draft, not signed.'
        : `Signed ${formatDate(signature.plan.signedAt)} ${signature.at} by ${signature.plan.author}.`,
    hero: hero(view),
    weight: weightWords(plan),
    bag:
      plan.bag === undefined
        ? 'No bag chosen.'
        : [describeBag(plan.bag), describeMaking(plan.bag)].filter((part) => part !== '').join('. '),
    program: programRows(plan),
    checks: checkRows(plan).map(({ check, levelWords, fact, rule, given }) => ({
      id: check.id,
      level: levelWords,
      text: [fact, rule].filter((part) => part !== undefined).join(' '),
      reason: given && reasonWords(given),
    })),
    met: met.map(({ text }) => text),
    statements: cited(
      plan,
      met.flatMap(({ tag }) => (tag === undefined ? [] : [tag.statement])),
    ),
    people: plan.input.findings === undefined ? [] : peopleRows(plan),
    foot: `${rulesStamp}. Policy ${policy.id}, version ${policy.version}. ${validationNotice} Guideline: ${overview.citation}.`,
  };
}

function weightWords({ weight }: Plan): string {
  if (weight === undefined) return `Weight: ${notKnownYet.toLowerCase()}`;
  const details = weightDetails(weight.basis, weight.date);
  return `Weight used: ${amountInWords(weight.weight)}${details === '' ? '' : `, ${details}`}`;
}

const stepWords = { bolus: 'Bolus', infusion: 'Infusion', pause: 'Pause' } as const;

/** Of a course the program of one infusion: every one is set the same. */
function programRows({ infusions: [infusion] }: Plan): readonly ProgramRow[] {
  return (infusion?.program?.steps ?? []).map(({ type, start, duration, rate, volume, dose }, index) => ({
    id: String(index),
    what: stepWords[type],
    start: minutesWords(start),
    duration: minutesWords(duration),
    rate: rate === undefined ? (type === 'pause' ? '0' : 'at once') : amountInWords(quantity(toNumber(rate), 'mL/h')),
    volume: amountInWords(quantity(toNumber(volume), 'mL')),
    dose: amountInWords(quantity(toNumber(dose), 'mg')),
  }));
}

const minutesWords = (minutes: Parameters<typeof toNumber>[0]): string =>
  durationInWords(quantity(toNumber(minutes), 'min'));

function reasonWords({ reason, text }: GivenReason): string {
  const label = reasonChoices.find(({ id }) => id === reason)?.label ?? reason;
  return text ?? label;
}

function cited(plan: Plan, met: readonly RecommendationId[]): PlanSheet['statements'] {
  const ids = new Set([...plan.checks.map(({ recommendation }) => recommendation), ...met]);
  return [...ids].flatMap((id) => {
    const found = id === null ? undefined : recommendationById(id);
    return found === undefined
      ? []
      : [
          {
            id: found.id,
            text: keepTogether(found.statement),
            grade: `Grade ${found.grade} · certainty ${certaintyLabels[found.certainty]}`,
          },
        ];
  });
}

function peopleRows(plan: Plan): PlanSheet['people'] {
  const knowledge = knowledgeOf(plan.context.findings);
  return answeredHere.flatMap((id) => {
    const finding = askedFindingById(id);
    if (finding === undefined) return [];
    const fact = knowledge.factOf(id);
    return [{ name: finding.name, value: fact === undefined ? notKnownYet : describeValue(id, fact.value) }];
  });
}
