import {
  certainties,
  grades,
  overview,
  type Recommendation,
  recommendationById,
  recommendationIds,
  recommendations,
  sections,
  validationNotice,
} from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import { guidelineDocument } from '@ketaguide/server/documents';
import { Argument, Command, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { didYouMean, nearest } from '../input/nearest.ts';
import { jsonText } from '../json-output.ts';
import { renderGrading } from '../rendering/grading.ts';
import { renderStatements } from '../rendering/guideline-list.ts';
import { page, paragraph } from '../rendering/layout.ts';
import { renderOverview } from '../rendering/overview.ts';
import { renderRecommendation } from '../rendering/recommendation.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { searchStatements } from './search-statements.ts';

interface Filters {
  readonly search?: string;
  readonly section?: string;
  readonly grade?: string;
  readonly certainty?: string;
  readonly json?: true;
}

/** The two parts of the guideline that can be shown beside its statements. */
const otherParts = { grading: renderGrading, overview: renderOverview } as const;

const isOtherPart = (id: string): id is keyof typeof otherParts => Object.hasOwn(otherParts, id);

/** `ketaguide guideline`: read and search what the guideline says. */
export function guidelineCommand(session: Session): Command {
  const command = new Command('guideline')
    .summary('read and search the guideline')
    .description('Lists the nineteen recommendations, each with its grade and its certainty.')
    .helpCommand(false)
    .option('--search <words>', 'only statements that mention all of these words')
    .addOption(new Option('--section <id>', 'only this group').choices(sections.map(({ id }) => id)))
    .addOption(new Option('--grade <letter>', 'only this grade').choices(grades))
    .addOption(new Option('--certainty <level>', 'only this certainty').choices(certainties))
    .option('--json', 'as JSON (ketaguide schema guideline)')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide guideline
  ketaguide guideline --search liver
  ketaguide guideline --section dosing --json
  ketaguide guideline show indications.crps`,
    )
    .allowExcessArguments()
    .action((filters: Filters, { args }: Command) => {
      if (args.length > 0) throw new BadInput(wordsWithoutOption(args));
      list(session, filters);
    });
  return command.addCommand(showCommand(session));
}

function showCommand(session: Session): Command {
  return new Command('show')
    .summary('everything about one recommendation, the grading or the overview')
    .description('Shows everything about one recommendation, or the grading, or the overview.')
    .addArgument(new Argument('<id>', 'the id of a recommendation, or "grading", or "overview"'))
    .option('--json', 'as JSON (ketaguide schema guideline)')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide guideline show contraindications.hepatic
  ketaguide guideline show grading`,
    )
    .action((id: string, _own: unknown, command: Command) => {
      // "guideline --json show x" and "guideline show x --json" mean the same.
      const { json } = command.optsWithGlobals<Filters>();
      show(session, id, json === true);
    });
}

function list(session: Session, { search, section, grade, certainty, json }: Filters): void {
  const { terminal, write } = session;
  const chosen = searchStatements(search ?? '').filter(
    (recommendation) =>
      (section === undefined || recommendation.section === section) &&
      (grade === undefined || recommendation.grade === grade) &&
      (certainty === undefined || recommendation.certainty === certainty),
  );
  if (json) {
    write(jsonText(guidelineDocument(chosen)));
    return;
  }
  const count =
    chosen.length === recommendations.length
      ? `All ${chosen.length} recommendations.`
      : `${chosen.length} of ${recommendations.length} recommendations.`;
  write(
    page([
      [
        terminal.style('heading', overview.title),
        paragraph(
          terminal,
          terminal.style('muted', `${overview.citation} · published ${formatDate(overview.publicationDate)}`),
        ),
      ].join('\n'),
      chosen.length === 0 ? nothingFound(session) : renderStatements(terminal, chosen),
      paragraph(terminal, terminal.style('muted', `${count} In our own words. ${validationNotice}`)),
    ]),
  );
}

const nothingFound = ({ terminal }: Session): string =>
  paragraph(terminal, `No statement fits. The groups are: ${sections.map(({ id }) => id).join(', ')}.`);

function show({ terminal, write }: Session, id: string, json: boolean): void {
  const part = partOf(id);
  write(json ? jsonText(guidelineDocument(part.recommendations)) : part.render(terminal));
}

/** What somebody who wrote words without an option may have meant: to show one statement, or to search. */
function wordsWithoutOption(words: readonly string[]): string {
  const written = words.join(' ');
  const [id] = nearest(written, recommendationIds);
  const meant = [...(id === undefined ? [] : [`guideline show ${id}`]), `guideline --search "${written}"`];
  return `guideline: expected no words without an option, got "${written}". Did you mean ${meant.join(' or ')}?`;
}

interface Part {
  readonly recommendations: readonly Recommendation[];
  readonly render: (terminal: Terminal) => string;
}

/** The part of the guideline that has this id. */
function partOf(id: string): Part {
  if (isOtherPart(id)) return { recommendations: [], render: otherParts[id] };
  const recommendation = recommendationById(id);
  if (recommendation !== undefined) {
    return { recommendations: [recommendation], render: (terminal) => renderRecommendation(terminal, recommendation) };
  }
  const suggestion = didYouMean(id, [...recommendationIds, ...Object.keys(otherParts)]);
  throw new BadInput(
    `guideline show: expected the id of a recommendation, "grading" or "overview", got "${id}".${suggestion}`,
  );
}
