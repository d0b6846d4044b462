import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The folder in which the build puts files whose names hold a hash of their content. */
const hashedAssets = '/assets/';

const oneYear = 'public, max-age=31536000, immutable';

/** Is the web app built and there to be served? */
export const isWebAppBuilt = (webRoot: string): boolean => existsSync(join(webRoot, 'index.html'));

/** Serves the files of the built web app. What has a hash in its name never changes; all else is asked for anew. */
export async function serveWebApp(app: FastifyInstance, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders(reply, path) {
      const isHashed = path.slice(webRoot.length).replaceAll('\\', '/').startsWith(hashedAssets);
      reply.header('cache-control', isHashed ? oneYear : 'no-cache');
    },
  });
}

/** Is somebody going to a page? Then the app itself finds the screen, whatever the address. */
export const isNavigation = ({ method, headers, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers.accept ?? '').includes('text/html') &&
  !url.startsWith(hashedAssets);
