import { findingById, recommendationById, rulesVersion, sectionById, validationNotice } from '@ketaguide/guideline';
import { type Plan, type PlanDocument, planDocument } from '@ketaguide/planning';
import type { Terminal } from '../../terminal.ts';
import { definitions, page, paragraph, section } from '../layout.ts';
import { lowerFirst } from '../lower-first.ts';
import { printable } from '../printable.ts';
import { renderChecks } from './checks.ts';
import { renderDose } from './dose.ts';
import { renderPump } from './pump.ts';
import { runsOf } from './rate-runs.ts';
import { renderWaysOut } from './ways-out.ts';

/** A whole plan, for reading: the dose first, then the pump, then what the guideline says to it. */
export function renderPlan(terminal: Terminal, plan: Plan): string {
  const document = printable(planDocument(plan));
  return page([
    renderDose(terminal, document, runsOf(plan)),
    renderPump(terminal, document),
    ...renderJudgement(terminal, plan, document),
    renderStated(terminal, document),
    section(
      terminal,
      'Also to know',
      document.notices.map(({ text }) => paragraph(terminal, text, 1)),
    ),
    renderNotChecked(terminal, plan),
    paragraph(
      terminal,
      terminal.style('muted', `Rules ${rulesVersion}. ${validationNotice} This informs a decision; it makes none.`),
    ),
  ]);
}

/** The dose, and what the guideline says to it. */
export function renderPlanInShort(terminal: Terminal, plan: Plan): string {
  const document = printable(planDocument(plan));
  return page([renderDose(terminal, document, runsOf(plan)), ...renderJudgement(terminal, plan, document)]);
}

/** What fails, what would clear it, and what is met. */
const renderJudgement = (terminal: Terminal, plan: Plan, document: PlanDocument): readonly string[] => [
  ...renderChecks(terminal, document),
  document.checks.length === 0 ? paragraph(terminal, 'Nothing to settle among what was checked.') : '',
  renderWaysOut(terminal, document),
  renderMet(terminal, plan),
];

/** What the plan satisfies. The assessment sees the first infusion; of a course, no check may speak against it either. */
function renderMet(terminal: Terminal, { assessment, checks, infusions }: Plan): string {
  const isCourse = infusions.length > 1;
  const spokenOf = new Set(
    checks.filter(({ level }) => isCourse || level !== 'note').map(({ recommendation }) => recommendation),
  );
  const met = assessment.recommendations.filter(
    ({ recommendation, status, met }) => status === 'applies' && met === 'yes' && !spokenOf.has(recommendation.id),
  );
  return section(
    terminal,
    'Met',
    met.map(({ recommendation }) =>
      paragraph(terminal, `${recommendation.subject} ${terminal.style('muted', `(${recommendation.id})`)}`, 1, '✓ '),
    ),
  );
}

/** What naming the setting was taken to say. */
function renderStated(terminal: Terminal, { stated }: PlanDocument): string {
  if (stated.length === 0) return '';
  const [first = '', ...others] = stated.map(({ finding }) => findingById(finding).name);
  const items = [first, ...others.map(lowerFirst)].join(', ');
  return section(terminal, 'Taken as stated by the setting', [
    paragraph(terminal, `${items}. An answer can deny each.`, 1),
  ]);
}

/** What could not be looked at, by group, and what it would take. */
function renderNotChecked(terminal: Terminal, { notChecked, input }: Plan): string {
  if (notChecked.length === 0) return '';
  const why =
    input.findings === undefined
      ? 'What nobody has been asked, or the flags do not say. Add --answers FILE.'
      : 'The plan and the answers say too little for these.';
  const groups = Map.groupBy(notChecked, (id) => recommendationById(id)?.section);
  const rows = [...groups].flatMap(([group, ids]): readonly (readonly [string, string])[] =>
    group === undefined
      ? []
      : [[sectionById(group).title, ids.map((id) => recommendationById(id)?.subject ?? id).join('; ')]],
  );
  return section(terminal, `Not checked: ${notChecked.length}`, [
    paragraph(terminal, why, 1),
    definitions(terminal, rows, 1),
  ]);
}
