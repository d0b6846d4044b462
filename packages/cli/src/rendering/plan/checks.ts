import { provenanceLabels, recommendationById } from '@ketaguide/guideline';
import { type CheckDocument, type CheckLevel, reasonChoices } from '@ketaguide/planning';
import type { Terminal, TextRole } from '../../terminal.ts';
import { gradeTag } from '../grade-tag.ts';
import { keepUnits } from '../keep-units.ts';
import { paragraph, section, sides } from '../layout.ts';

/** How each level is called and marked; the words say what the mark says. */
const levels: readonly {
  readonly level: CheckLevel;
  readonly name: string;
  readonly plural: string;
  readonly mark: string;
  readonly role: TextRole;
}[] = [
  { level: 'stop', name: 'Stop', plural: 'Stops', mark: '■ ', role: 'against' },
  { level: 'reason', name: 'Reason needed', plural: 'Reasons needed', mark: '◆ ', role: 'settle' },
  { level: 'note', name: 'Note', plural: 'Notes', mark: '○ ', role: 'strong' },
];

/** What is told of a check. */
type ToldCheck = Pick<CheckDocument, 'level' | 'fact' | 'recommendation' | 'provenance'> &
  Partial<Pick<CheckDocument, 'rule' | 'choice' | 'source' | 'reasons'>>;

/** The checks, gravest first, one part for each level. */
export const renderChecks = (
  terminal: Terminal,
  { checks }: { readonly checks: readonly ToldCheck[] },
): readonly string[] =>
  levels.map(({ level, name, plural, mark, role }) => {
    const members = checks.filter((check) => check.level === level);
    return section(
      terminal,
      members.length === 1 ? `1 ${name.toLowerCase()}` : `${members.length} ${plural.toLowerCase()}`,
      members.map((check) => renderCheck(terminal, check, terminal.style(role, mark))),
    );
  });

function renderCheck(terminal: Terminal, check: ToldCheck, mark: string): string {
  const { fact, rule, choice } = check;
  const reasons = reasonChoices.filter(({ id }) => check.reasons?.includes(id)).map(({ label }) => label);
  return [
    paragraph(terminal, terminal.style('strong', keepUnits(fact)), 1, mark),
    ...[rule, choice].flatMap((line) => (line == null ? [] : [paragraph(terminal, keepUnits(line), 2)])),
    ...(reasons.length === 0
      ? []
      : [paragraph(terminal, terminal.style('muted', `Reasons: ${reasons.join('; ')}`), 2)]),
    basis(terminal, check),
  ].join('\n');
}

/** Where the check comes from: the recommendation with its grading, and whose rule it is. */
function basis(terminal: Terminal, { recommendation: id, provenance, source }: ToldCheck): string {
  const label = provenanceLabels[provenance];
  const recommendation = id === null ? undefined : recommendationById(id);
  if (recommendation !== undefined) {
    return sides(terminal, terminal.style('link', recommendation.id), `${gradeTag(recommendation)} · ${label}`, 2);
  }
  const from = source == null ? label : `${label}: ${source.text}. ${source.url}`;
  return paragraph(terminal, terminal.style('muted', from), 2);
}
