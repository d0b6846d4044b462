import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep, SetUpError } from './step.mjs';

/**
 * Whether node_modules holds what package-lock.json names. npm writes its own copy of the lockfile into node_modules as
 * the last thing it does, so a broken-off installation does not count, and one made by hand does.
 */
export function packagesAreInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (installed === undefined) return false;
  const same = ([path, wantedPackage]) => {
    const installedPackage = installed[path];
    if (installedPackage === undefined) return wantedPackage.optional === true;
    return installedPackage.version === wantedPackage.version && installedPackage.integrity === wantedPackage.integrity;
  };
  return (
    Object.entries(wanted).every((entry) => entry[0] === '' || same(entry)) &&
    Object.keys(installed).every((path) => path in wanted)
  );
}

function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Installs exactly what package-lock.json names. No package runs a script of its own. */
export async function installPackages(root) {
  const npm = npmCommand();
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--bin-links', '--loglevel=error'];
  // Whatever NODE_ENV or the person's own settings leave out: the tools and the brought-along Node are needed.
  args.push('--include=dev', '--include=optional');
  const title = 'Installing the packages that package-lock.json names …';
  let result;
  try {
    result = await runStep(title, npm.command, [...npm.args, ...args], { cwd: root, shell: npm.shell });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new SetUpError(
      'npm was not found. Install Node with npm from https://nodejs.org, then run the command again.',
    );
  }
  if (result.code !== 0) {
    throw new SetUpError(
      `${withoutTraces(result.output)}\n\nThe packages could not be installed. ${reason(result.output)}`,
    );
  }
}

function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return { command: process.execPath, args: [running], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** What npm said, without the call stacks and dumped objects in it. */
function withoutTraces(output) {
  const lines = output.split('\n').filter((line) => !/^npm error( {2,}| [{}]|$)/.test(line));
  return lines.join('\n').trim();
}

const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/,
    'The package registry cannot be reached: is there a network, or does npm need a proxy (npm config set proxy)?',
  ],
  [/E401|E403/, 'The package registry refused: look at the registry and its token in your npm settings.'],
  [/E404|ETARGET/, 'The package registry does not have one of them: does your npm point to a mirror that lacks it?'],
  [
    /SELF_SIGNED|CERT|certificate/,
    'The certificate of the registry is not trusted: npm needs your organisation’s certificate (npm config set cafile).',
  ],
  [/ENOSPC/, 'The disk is full.'],
  [/EACCES|EPERM|EROFS/, 'The folder cannot be written to.'],
  [/EUSAGE/, 'package.json and package-lock.json disagree: run `npm install` once and commit the lockfile.'],
  [/EINTEGRITY/, 'A download was damaged: run `npm cache clean --force`, then try again.'],
];

function reason(output) {
  const known = reasons.find(([pattern]) => pattern.test(output));
  return known === undefined ? 'The lines above are what npm said.' : known[1];
}
