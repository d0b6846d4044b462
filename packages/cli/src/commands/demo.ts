import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { parseDate } from '../input/parse-date.ts';
import type { Session } from '../session.ts';

interface DemoOptions {
  readonly pause: boolean;
  readonly asOf?: string;
}

/** `ketaguide demo`: the two-minute story on a sample patient. */
export function demoCommand(session: Session): Command {
  return new Command('demo')
    .summary('the two-minute story of a sample patient')
    .description(
      'Tells the story of a sample patient: record, evidence, what to settle, plan, signature, a second person, infusion, response, chart.',
    )
    .option('--no-pause', 'do not wait for Enter between the scenes')
    .addOption(new Option('--as-of <date>', 'the day on which it plays (default: today)').argParser(parseDate))
    .addHelpText(
      'after',
      `
Examples:
  ketaguide demo
  ketaguide demo --no-pause`,
    )
    .action(async ({ pause, asOf = session.today() }: DemoOptions) => {
      const { demoScenes } = await import('../demo/story.ts');
      const scenes = demoScenes(session.terminal, asOf);
      for (const [index, scene] of scenes.entries()) {
        session.write(index === 0 ? scene : `\n${scene}`);
        const isLast = index === scenes.length - 1;
        if (pause && session.isInteractive && !isLast) await enterPressed();
      }
    });
}

/** Waits for Enter, or for the end of the input. */
async function enterPressed(): Promise<void> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  reader.on('SIGINT', () => process.exit(130));
  await Promise.race([
    reader.question('\nPress Enter to go on '),
    new Promise((resolve) => reader.once('close', resolve)),
  ]);
  reader.close();
}
