import {
  type Annotation,
  annotationsFor,
  choiceLabel,
  citationDoi,
  describeCriterion,
  findingById,
  forceLabels,
  type Interpretation,
  interpretationsFor,
  type Limit,
  provenanceLabels,
  type Recommendation,
  rulesVersion,
  sectionById,
  stepLabels,
  validationNotice,
} from '@ketaguide/guideline';
import { formatDate, formatDuration, formatQuantity } from '@ketaguide/quantities';
import type { Terminal } from '../terminal.ts';
import { gradeTag } from './grade-tag.ts';
import { keepUnits } from './keep-units.ts';
import { definitions, page, paragraph, section } from './layout.ts';

/** Everything that is known about one statement. */
export function renderRecommendation(terminal: Terminal, recommendation: Recommendation): string {
  const { id, subject, statement, section: sectionId, number } = recommendation;
  return page([
    [
      terminal.style('heading', subject),
      terminal.style('muted', `${id} · ${sectionById(sectionId).title}, statement ${number}`),
    ].join('\n'),
    paragraph(terminal, keepUnits(statement)),
    definitions(terminal, [
      ['Grading', gradeTag(recommendation)],
      ['Force', forceInWords(recommendation)],
      ['Source', sourceInWords(recommendation)],
      ['Used in', recommendation.usedIn.map(({ step, place }) => `${stepLabels[step]}: ${place}`).join('; ')],
    ]),
    section(terminal, 'Limits', [definitions(terminal, Object.entries(recommendation.limits).map(limitRow), 1)]),
    section(terminal, 'Criteria', [
      definitions(
        terminal,
        [
          ['applies when', keepUnits(describeCriterion(recommendation.appliesWhen))],
          ['is met when', metInWords(recommendation)],
        ],
        1,
      ),
    ]),
    section(
      terminal,
      'Interpretations (our choices where the text leaves one)',
      interpretationsFor(id).map((interpretation) => renderInterpretation(terminal, interpretation)),
    ),
    section(
      terminal,
      'Annotations (not part of the guideline)',
      annotationsFor(id).map((annotation) => renderAnnotation(terminal, annotation)),
    ),
    section(terminal, 'Cite as', [
      paragraph(terminal, `${recommendation.citation}. doi:${citationDoi}`, 1),
      paragraph(terminal, `Restated in the words of Ketaguide, rules ${rulesVersion}. ${validationNotice}`, 1),
    ]),
  ]);
}

function forceInWords({ force }: Recommendation): string {
  if (typeof force === 'string') return forceLabels[force];
  const choices = force.forces.map(
    (entry) => `${forceLabels[entry.force]}: ${choiceLabel(force.finding, entry.choice)}`,
  );
  return `By ${findingById(force.finding).name}. ${choices.join('; ')}`;
}

function sourceInWords({ source, printedGrading }: Recommendation): string {
  const part = source.part === undefined ? '' : `, part ${source.part}`;
  return `"${source.heading}", item ${source.item}${part}; graded there as ${printedGrading}`;
}

const metInWords = ({ metWhen }: Recommendation): string =>
  metWhen === undefined ? 'It asks for nothing that could be met.' : keepUnits(describeCriterion(metWhen));

function limitRow([name, limit]: readonly [string, Limit]): readonly [string, string] {
  return [wordsOf(name), `${limitInWords(limit)} · ${provenanceLabels[limit.provenance]}`];
}

const limitInWords = (limit: Limit): string =>
  limit.unit === 'min' ? formatDuration({ value: limit.value, unit: 'min' }) : formatQuantity(limit);

/** `totalMinimum` as "total minimum". */
const wordsOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const renderInterpretation = (terminal: Terminal, { question, choice, reason }: Interpretation): string =>
  [
    paragraph(terminal, terminal.style('strong', keepUnits(question)), 1),
    paragraph(terminal, keepUnits(`${choice} ${terminal.style('muted', reason)}`), 2),
  ].join('\n');

const renderAnnotation = (terminal: Terminal, { date, title, text, source, url, provenance }: Annotation): string =>
  [
    paragraph(
      terminal,
      `${terminal.style('strong', title)} · ${formatDate(date)} · ${provenanceLabels[provenance]}`,
      1,
    ),
    paragraph(terminal, keepUnits(text), 2),
    paragraph(terminal, terminal.style('muted', `${source}. ${url}`), 2),
  ].join('\n');
