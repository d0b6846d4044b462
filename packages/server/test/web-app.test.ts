import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtWebApp, serverUnderTest } from './server-under-test.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await serverUnderTest({ webRoot: builtWebApp() });
});
afterAll(() => app.close());

describe('the web app', () => {
  test.each(['/', '/index.html', '/guideline', '/guideline/testing.ecg', '/assess?from=demo'])(
    '%s shows the app, and is asked for anew each time',
    async (url) => {
      const answer = await app.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toMatch(/^text\/html/);
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  test('what has a hash in its name is kept for a year', async () => {
    const { headers } = await app.inject({ url: '/assets/app-Bq3x9.js' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('the service worker is asked for anew each time', async () => {
    expect((await app.inject({ url: '/sw.js' })).headers['cache-control']).toBe('no-cache');
  });

  test.each(['br', 'gzip'])('goes out compressed with %s', async (encoding) => {
    const answer = await app.inject({ url: '/assets/app-Bq3x9.js', headers: { 'accept-encoding': encoding } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.rawPayload.length).toBeLessThan(500);
  });

  test.each(['/assets/gone-1a2b3.js', '/.secret', '/..%2f..%2fetc%2fpasswd', '/favicon.png'])(
    '%s is a file that is not there, and says so',
    async (url) => {
      const answer = await app.inject({ url });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    },
  );

  test('an unknown address under /api is never the app', async () => {
    for (const url of ['/api', '/api/', '/api/nothing', '/api?x=1']) {
      const answer = await app.inject({ url, headers: { accept: 'text/html' } });
      expect(answer.statusCode, url).toBe(404);
      expect(answer.json()).toMatchObject({ title: 'Not found', status: 404 });
    }
  });

  test('only reading is possible', async () => {
    expect((await app.inject({ method: 'POST', url: '/guideline', payload: {} })).statusCode).toBe(404);
    expect((await app.inject({ method: 'DELETE', url: '/' })).statusCode).toBe(404);
    expect((await app.inject({ method: 'HEAD', url: '/' })).statusCode).toBe(200);
  });
});

describe('without a web app', () => {
  test('the API is served alone', async () => {
    const bare = await serverUnderTest({ webRoot: '/nowhere/at/all' });
    expect((await bare.inject({ url: '/' })).statusCode).toBe(404);
    expect((await bare.inject({ url: '/health' })).statusCode).toBe(200);
    await bare.close();
  });
});
