import type { ReportedRecommendation } from '@ketaguide/fhir';
import { findingById, forceLabels, metLabels, recommendationById, statusLabels } from '@ketaguide/guideline';
import type { Terminal, TextRole } from '../terminal.ts';
import { renderFact } from './fact.ts';
import { gradeTag } from './grade-tag.ts';
import { keepUnits } from './keep-units.ts';
import { paragraph, sides } from './layout.ts';
import { lowerFirst } from './lower-first.ts';

const because = 'because  ';
const notKnown = 'unknown  ';

/** What one recommendation says about the patient, and why. The statement itself only where it bears on the reader. */
export function renderAssessedRecommendation(
  terminal: Terminal,
  result: ReportedRecommendation,
  { withStatement }: { readonly withStatement: boolean },
): string {
  const { id, status, statement, because: facts, unknown } = result;
  const subject = recommendationById(id)?.subject ?? id;
  return [
    sides(terminal, `${marks[status]} ${terminal.style('strong', subject)}`, gradeTag(result), 1),
    sides(terminal, terminal.style(roles[status], standing(result)), terminal.style('muted', id), 2),
    withStatement && status !== 'does-not-apply' ? paragraph(terminal, keepUnits(statement), 2) : '',
    ...facts.map((fact, index) => renderFact(terminal, fact, 2, index === 0 ? because : blank(because))),
    unknown.length === 0
      ? ''
      : paragraph(terminal, unknown.map((finding) => findingById(finding).name).join('; '), 2, notKnown),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** A sign for the eye; the words beside it say the same. */
const marks: Readonly<Record<ReportedRecommendation['status'], string>> = {
  applies: '●',
  'does-not-apply': '○',
  unknown: '◌',
};

const roles: Readonly<Record<ReportedRecommendation['status'], TextRole>> = {
  applies: 'strong',
  'does-not-apply': 'muted',
  unknown: 'settle',
};

/** Status, force and whether it is met, in the words that every screen uses: "Applies · Requirement · Not met". */
function standing({ status, force, met }: ReportedRecommendation): string {
  if (status === 'does-not-apply') return statusLabels[status];
  return [statusLabels[status], forceInWords(force), ...metInWords(status, met)].join(' · ');
}

/** Nothing where nothing is to be met, and where the status says already that nothing is known. */
function metInWords(status: ReportedRecommendation['status'], met: ReportedRecommendation['met']): readonly string[] {
  if (met === 'not-applicable' || (met === 'unknown' && status === 'unknown')) return [];
  return [met === 'unknown' ? `Whether met: ${lowerFirst(metLabels.unknown)}` : metLabels[met]];
}

/** "Avoid", or "Avoid or caution" while it is not known which. */
function forceInWords(force: string): string {
  const labels = force.split(' or ').map((one) => (isForce(one) ? forceLabels[one] : one));
  return labels.map((label, index) => (index === 0 ? label : lowerFirst(label))).join(' or ');
}

const isForce = (force: string): force is keyof typeof forceLabels => Object.hasOwn(forceLabels, force);

const blank = (text: string): string => ' '.repeat(text.length);
