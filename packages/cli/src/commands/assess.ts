import type { AssessmentReport } from '@ketaguide/fhir';
import { Argument, Command, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { parseDate } from '../input/parse-date.ts';
import { readAnswers } from '../input/read-answers.ts';
import { nameOf, readText } from '../input/read-text.ts';
import { jsonText } from '../json-output.ts';
import { renderAssessment } from '../rendering/assessment.ts';
import type { Session } from '../session.ts';

interface AssessOptions {
  readonly answers?: string;
  readonly asOf?: string;
  readonly verbose?: true;
  readonly json?: true;
}

/** `ketaguide assess`: what the guideline says about one patient. */
export function assessCommand(session: Session): Command {
  return new Command('assess')
    .summary("assess one patient's FHIR record")
    .description("Assesses one patient's FHIR R4 record against all nineteen recommendations.")
    .addArgument(new Argument('<record>', 'a Bundle, a list of resources or NDJSON; "-" for standard input'))
    .option('--answers <file>', 'answers by finding id, as JSON; "-" for standard input')
    .addOption(new Option('--as-of <date>', 'the day to assess for (default: today)').argParser(parseDate))
    .option('--verbose', 'list every resource that was ignored')
    .option('--json', 'as JSON (ketaguide schema assessment)')
    .addHelpText(
      'after',
      `
Answers decide, and what the record says against one stays visible:
  { "pregnancy": "no", "hepatic-disease": "none", "weight": { "value": 70, "unit": "kg" } }

Examples:
  ketaguide assess record.json
  ketaguide assess record.json --answers answers.json --as-of 2026-11-23
  curl -s 'https://fhir.example.org/Patient/1/$everything' | ketaguide assess - --json`,
    )
    .action(async (path: string, options: AssessOptions) => {
      const report = await assess(session, path, options);
      session.write(
        options.json
          ? jsonText(report)
          : renderAssessment(session.terminal, report, { isVerbose: options.verbose === true }),
      );
    });
}

async function assess(session: Session, path: string, options: AssessOptions): Promise<AssessmentReport> {
  const { answers: answersPath, asOf = session.today() } = options;
  if (path === '-' && answersPath === '-') {
    throw new BadInput('assess: expected the record or the answers from standard input, got both.');
  }
  const text = await readText(session, path, 'record');
  const answers = answersPath === undefined ? {} : await readAnswers(session, answersPath, asOf);
  const { assessRecord, readRecord, RecordError } = await import('@ketaguide/fhir');
  try {
    return assessRecord({ record: readRecord(text, asOf), answers, asOf });
  } catch (error) {
    if (error instanceof RecordError) throw new BadInput(`record ${nameOf(path)}: ${error.message}`);
    throw error;
  }
}
