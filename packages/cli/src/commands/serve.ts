import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { BadInput } from '../input/bad-input.ts';
import { parsePort } from '../input/parse-port.ts';
import { databaseOption, withDatabase } from '../input/with-database.ts';
import { paragraph } from '../rendering/layout.ts';
import type { Session } from '../session.ts';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly database?: string;
  readonly open?: true;
}

const usualPort = 8080;
const portsToTry = 20;

const webRoot = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** `ketaguide serve`: the app on this machine, until Ctrl-C. */
export function serveCommand(session: Session): Command {
  return new Command('serve')
    .summary('serve the app on this machine')
    .description('Serves the app and its API, and keeps courses of infusions, until Ctrl-C.')
    .addOption(new Option('--port <number>', 'the port to listen on').argParser(parsePort).default(usualPort))
    .option('--host <address>', 'the address to listen on; another than loopback needs a sign-in provider', '127.0.0.1')
    .addOption(databaseOption())
    .option('--open', 'open the app in the browser')
    .addHelpText(
      'after',
      `
Examples:
  ketaguide serve --open
  ketaguide serve --port 3000
  ketaguide serve --database postgres://ketaguide@db.clinic.example/ketaguide

The data folder is $KETAGUIDE_DATA, else the platform's.

Without a sign-in provider people have names and PINs, on this machine only.
With an OpenID Connect provider, set all of these:
  KETAGUIDE_OIDC_ISSUER          its address
  KETAGUIDE_OIDC_CLIENT_ID       by which it knows Ketaguide
  KETAGUIDE_OIDC_CLIENT_SECRET   by which Ketaguide proves itself
  KETAGUIDE_PUBLIC_URL           where browsers find Ketaguide (https)
and at first:
  KETAGUIDE_FIRST_ADMINISTRATOR  e-mail address of whoever adds the others`,
    )
    .action((options: ServeOptions, command: Command) =>
      serve(session, options, command.getOptionValueSource('port') !== 'default'),
    );
}

async function serve(session: Session, options: ServeOptions, portWasGiven: boolean): Promise<void> {
  const { port, host, open } = options;
  const { createServer, isLoopbackHost, isWebAppBuilt, withoutBrackets } = await import('@ketaguide/server');
  const provider = await signInProvider();
  if (provider === undefined && !isLoopbackHost(host)) {
    throw new BadInput(
      `--host: expected a loopback address such as 127.0.0.1, got "${host}". ` +
        'Other machines are answered only where people sign in at a provider: see ketaguide serve --help.',
    );
  }
  const failure = (what: string, error: unknown): void => {
    session.note(`ketaguide: ${what}; KETAGUIDE_DEBUG=1 shows the details.`);
    if (session.isDebugging) session.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  await withDatabase(options.database, 'owner', async (database) => {
    const app = await createServer({
      today: session.today,
      webRoot,
      record: { database, signIn: provider === undefined ? { mode: 'local' } : { mode: 'oidc', provider } },
      onSignInFailure: (error) => failure('a sign-in at the provider failed', error),
      onFault: (error) => failure('a request failed through a fault in Ketaguide', error),
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
    say(
      provider === undefined
        ? 'Local mode: names and PINs on this computer only.'
        : `People sign in at ${provider.issuer.host}, and come in at ${provider.publicUrl.href}`,
    );
    say(`Courses are kept in ${database.place}`);
    say('Ctrl-C stops it.');
    if (open) openInBrowser(address);

    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await app.close();
  });
}

/** The sign-in provider that the environment names, if it does. */
async function signInProvider() {
  const [{ oidcSettingsOf }, { InvalidValueError }] = await Promise.all([
    import('@ketaguide/server'),
    import('@ketaguide/quantities'),
  ]);
  try {
    return oidcSettingsOf(process.env);
  } catch (error) {
    if (error instanceof InvalidValueError) throw new BadInput(error.message);
    throw error;
  }
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
