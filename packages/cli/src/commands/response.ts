import { measures } from '@ketaguide/guideline';
import { responseDocument, usualMeasure } from '@ketaguide/server/documents';
import { Command, Option } from 'commander';
import { parseNumber } from '../input/parse-number.ts';
import { jsonText } from '../json-output.ts';
import { renderResponse } from '../rendering/response.ts';
import type { Session } from '../session.ts';

type Question = Parameters<typeof responseDocument>[0];

/** `ketaguide response`: was it a positive response, by the guideline's definition? */
export function responseCommand(session: Session): Command {
  const scales = measures.map(({ id, name, scale }) => `${id}: ${name}, ${scale.from} to ${scale.to}`).join('; ');
  return new Command('response')
    .summary('judge a response by two scores and satisfaction')
    .description(
      "Judges a response by the guideline's definition, which has two parts: the change of a score, and satisfaction.",
    )
    .addOption(new Option('--baseline <score>', 'the score before').argParser(parseNumber).makeOptionMandatory())
    .addOption(new Option('--follow-up <score>', 'the score after').argParser(parseNumber).makeOptionMandatory())
    .addOption(new Option('--measure <measure>', scales).choices(measures.map(({ id }) => id)).default(usualMeasure))
    .addOption(
      new Option('--satisfied <answer>', 'is the patient satisfied?')
        .choices(['yes', 'no', 'unknown'])
        .default('unknown'),
    )
    .option('--json', 'as JSON (ketaguide schema response)')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide response --baseline 8 --follow-up 5 --satisfied yes
  ketaguide response --measure odi --baseline 46 --follow-up 30 --json`,
    )
    .action(({ json, ...question }: Question & { readonly json?: true }) => {
      const result = responseDocument(question);
      session.write(json ? jsonText(result) : renderResponse(session.terminal, result));
    });
}
