// Makes a checkout ready to run: the packages, a suitable Node and, with --web, the built web app.
//
// It runs under an old Node too and needs nothing but npm, does only what is missing, and says nothing when nothing
// is. Runs at the same time wait for one another.
import { buildWeb, webIsBuilt } from './set-up/build-web.mjs';
import { installPackages, packagesAreInstalled } from './set-up/install-packages.mjs';
import { withLock } from './set-up/lock.mjs';
import { ensureNode } from './set-up/node.mjs';
import { root, SetUpError } from './set-up/step.mjs';

const wantsWeb = process.argv.includes('--web');

async function setUp() {
  if (!packagesAreInstalled(root) || (wantsWeb && !webIsBuilt(root))) {
    await withLock(`${root}.set-up.lock`, async () => {
      // Asked again, because another run may have done it while this one waited.
      if (!packagesAreInstalled(root)) await installPackages(root);
      const node = ensureNode(root);
      if (wantsWeb && !webIsBuilt(root)) await buildWeb(root, node);
    });
  } else {
    ensureNode(root);
  }
}

setUp().catch((error) => {
  process.stderr.write(`${error instanceof SetUpError ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
