import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { parsePort } from '../input/parse-port.ts';
import { paragraph } from '../rendering/layout.ts';
import type { Session } from '../session.ts';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly open?: true;
}

const usualPort = 8080;
const portsToTry = 20;

const webRoot = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** `ketaguide serve`: the app on this machine, until Ctrl-C. */
export function serveCommand(session: Session): Command {
  return new Command('serve')
    .summary('serve the app on this machine')
    .description('Serves the app and its API on this machine, until Ctrl-C.')
    .addOption(new Option('--port <number>', 'the port to listen on').argParser(parsePort).default(usualPort))
    .option('--host <address>', 'the loopback address to listen on', '127.0.0.1')
    .option('--open', 'open the app in the browser')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide serve --open
  ketaguide serve --port 3000`,
    )
    .action((options: ServeOptions, command: Command) =>
      serve(session, options, command.getOptionValueSource('port') !== 'default'),
    );
}

async function serve(session: Session, { port, host, open }: ServeOptions, portWasGiven: boolean): Promise<void> {
  const { createServer, isLoopbackHost, isWebAppBuilt, withoutBrackets } = await import('@ketaguide/server');
  if (!isLoopbackHost(host)) {
    throw new BadInput(
      `--host: expected a loopback address such as 127.0.0.1, got "${host}". ` +
        'Nobody can sign in yet, so this version holds sample or unsaved data only and answers on this machine alone.',
    );
  }
  const app = await createServer({
    today: session.today,
    webRoot,
    onFault: (error) => {
      session.note('ketaguide: a request failed through a fault in Ketaguide; KETAGUIDE_DEBUG=1 shows the details.');
      if (session.isDebugging) session.note(error.stack ?? String(error));
    },
  });
  const listening = await listenOnFreePort(
    (candidate) => app.listen({ port: candidate, host: withoutBrackets(host) }),
    port,
    portWasGiven ? 1 : portsToTry,
  );
  const address = `${listening.replace(/\/$/, '')}/`;
  if (!portWasGiven && new URL(address).port !== String(port)) session.note(`ketaguide: port ${port} is taken.`);
  const say = (text: string): void => session.write(paragraph(session.terminal, text));
  if (isWebAppBuilt(webRoot)) say(`Ketaguide is ready: ${address}`);
  else say(`The web app is not built yet (npm start builds it). The API is ready: ${address}api/openapi.json`);
  say('It answers on this machine only and keeps nothing that is sent to it. Ctrl-C stops it.');
  if (open) openInBrowser(address);

  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await app.close();
}

/** Listens on the port, or on one of the next where it is taken. Returns the address. */
async function listenOnFreePort(
  listen: (port: number) => Promise<string>,
  first: number,
  attempts: number,
): Promise<string> {
  for (let port = first; ; port += 1) {
    try {
      return await listen(port);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EACCES')
        throw new BadInput(`--port: listening on port ${port} is not allowed; choose one above 1023.`);
      if (code === 'EADDRNOTAVAIL') throw new BadInput('--host: this machine has no such address.');
      if (code !== 'EADDRINUSE') throw error;
      if (port + 1 >= first + attempts) throw new BadInput(takenMessage(first, attempts));
    }
  }
}

const takenMessage = (first: number, attempts: number): string =>
  attempts === 1
    ? `--port: port ${first} is taken; choose another, or leave --port out to get the next free one.`
    : `the ports ${first} to ${first + attempts - 1} are all taken; choose another with --port.`;

const openers: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens the address in the browser, where there is one. The address is printed anyway, so a failure is no matter. */
function openInBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
