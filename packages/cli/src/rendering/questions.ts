import { type Finding, type FindingScope, findingById, inList, type OpenQuestion } from '@ketaguide/guideline';
import { units } from '@ketaguide/quantities';
import type { Terminal } from '../terminal.ts';
import { hintInWords } from './fact.ts';
import { page, paragraph, section } from './layout.ts';

const patientScopes: readonly FindingScope[] = ['patient', 'tests'];

/** Is it about the patient? Such questions come before a plan; all others belong to it. */
export const isAboutPatient = ({ finding }: OpenQuestion): boolean =>
  patientScopes.some((scope) => scope === scopeOf(finding));

/** What is worth asking, worst consequence first, with how to answer it and what the record suggests. */
export function renderQuestions(terminal: Terminal, questions: readonly OpenQuestion[]): string {
  if (questions.length === 0) return '';
  const numbered = [...questions.filter(isAboutPatient), ...questions.filter((question) => !isAboutPatient(question))];
  const width = String(numbered.length).length;
  const rendered = numbered.map((question, index) =>
    renderQuestion(terminal, question, `${String(index + 1).padStart(width)}. `),
  );
  const first = numbered.filter(isAboutPatient).length;
  return page([
    section(terminal, `Settle first: ${countOf(first)}`, rendered.slice(0, first)),
    section(terminal, `With the plan: ${countOf(numbered.length - first)}`, rendered.slice(first)),
  ]);
}

const countOf = (questions: number): string => (questions === 1 ? '1 question' : `${questions} questions`);

function scopeOf(id: OpenQuestion['finding']): FindingScope | undefined {
  const finding = findingById(id);
  return finding.kind === 'derived' ? undefined : finding.scope;
}

function renderQuestion(terminal: Terminal, question: OpenQuestion, lead: string): string {
  const { finding, ask, decides, hints } = question;
  const margin = ' '.repeat(lead.length);
  const answers = `${finding}: ${answersOf(findingById(finding))}`;
  if (!isAboutPatient(question)) return paragraph(terminal, `${ask} ${terminal.style('muted', answers)}`, 1, lead);
  return [
    paragraph(terminal, ask, 1, lead),
    ...hints.map((hint) =>
      paragraph(terminal, `${terminal.style('settle', 'On record:')} ${hintInWords(hint)}`, 1, margin),
    ),
    paragraph(terminal, terminal.style('muted', `${answers}. Decides ${decides.join(', ')}.`), 1, margin),
  ].join('\n');
}

/** How the questions are answered, with an example. */
export function howToAnswer(terminal: Terminal, questions: readonly OpenQuestion[]): string {
  if (questions.length === 0) return '';
  const plain = questions.find(({ finding }) => findingById(finding).kind === 'truth');
  const example = plain === undefined ? '' : ` as in ${JSON.stringify({ [plain.finding]: 'yes' })},`;
  const text = `To answer, write JSON into a file by these names,${example} and add --answers FILE.`;
  return paragraph(terminal, terminal.style('muted', text));
}

/** The answers that a finding takes, as they are written in a file of answers. */
function answersOf(finding: Finding): string {
  switch (finding.kind) {
    case 'truth':
      return 'yes or no';
    case 'choice':
      return inList(
        finding.choices.map(({ value }) => value),
        'or',
      );
    case 'quantity':
      return `a value in ${units[finding.unit].other}`;
    case 'score':
      return `${finding.scale.from} to ${finding.scale.to}`;
    case 'derived':
      return 'follows from others';
  }
}
