import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { serverUnderTest } from './server-under-test.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listening(options = {}) {
  const app = await serverUnderTest(options);
  await app.listen({ port: 0, host: '127.0.0.1' });
  closing.push(() => app.close());
  return (app.server.address() as AddressInfo).port;
}

/** The status of a GET over a real socket with a Host header of choice, which fetch does not let through. */
const statusWithHost = (port: number, host: string, address = '127.0.0.1'): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ port, host: address, path: '/api/guideline', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('who may ask', () => {
  test('the machine itself, under each of its names', async () => {
    const port = await listening();
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect(await statusWithHost(port, host)).toBe(200);
    }
  });

  test('not by another address of it, whatever the server listens on and the name says', async () => {
    const app = await serverUnderTest();
    await app.listen({ port: 0, host: '0.0.0.0' });
    closing.push(() => app.close());
    const { port } = app.server.address() as AddressInfo;
    expect(await statusWithHost(port, 'localhost')).toBe(200);
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((one) => one !== undefined && one.family === 'IPv4' && !one.internal);
    for (const other of others) expect(await statusWithHost(port, 'localhost', other?.address)).toBe(421);
  });

  test('no name that somebody else made point here', async () => {
    const port = await listening();
    for (const host of ['rebound.example.org', `rebound.example.org:${port}`, 'localhost.example.org', '0.0.0.0']) {
      expect(await statusWithHost(port, host)).toBe(421);
    }
  });

  test('a page elsewhere gets no permission to read or to send', async () => {
    const app = await serverUnderTest();
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/api/assess',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    });
    expect(preflight.statusCode).toBe(404);
    const read = await app.inject({ url: '/api/guideline', headers: { origin: 'https://example.org' } });
    expect(Object.keys(read.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const text = await app.inject({
      method: 'POST',
      url: '/api/response',
      headers: { 'content-type': 'text/plain' },
      payload: '{"baseline":8,"followUp":5}',
    });
    expect(text.statusCode).toBe(415);
  });
});

describe('what a browser may do', () => {
  test.each(['/health', '/api/guideline', '/api/nothing-here', '/nothing-here'])('with %s', async (url) => {
    const { headers } = await (await serverUnderTest()).inject({ url });
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';script-src 'self';script-src-attr 'none';style-src 'self';" +
        "img-src 'self' data:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('nothing of the API is kept in a cache', async () => {
    const { headers } = await (await serverUnderTest()).inject({ url: '/api/guideline' });
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('what is written down', () => {
  test('nothing at all, whatever is sent', async () => {
    const written: string[] = [];
    const catching = (chunk: unknown): boolean => {
      written.push(String(chunk));
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(catching);
    vi.spyOn(process.stderr, 'write').mockImplementation(catching);
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...values: unknown[]) => void written.push(values.join(' ')));
    }
    try {
      const app = await serverUnderTest();
      const record = { resourceType: 'Patient', id: 'secret-1', name: [{ family: 'Verysecret' }] };
      await app.inject({ method: 'POST', url: '/api/assess?name=Verysecret', payload: { record } });
      await app.inject({ method: 'POST', url: '/api/assess', payload: { record: 'Verysecret' } });
      await app.inject({ method: 'POST', url: '/api/assess', payload: { record, answers: { Verysecret: 1 } } });
      await app.inject({ url: '/api/nothing?name=Verysecret' });
      await app.close();
    } finally {
      vi.restoreAllMocks();
    }
    expect(written).toEqual([]);
  });
});

describe('a fault of our own', () => {
  test('tells the caller nothing of the record, and its owner everything', async () => {
    const faults: Error[] = [];
    const app = await serverUnderTest({
      today: () => {
        throw new Error('broken clock of Verysecret');
      },
      onFault: (error) => void faults.push(error),
    });
    const answer = await app.inject({ url: '/api/sample-patients/ana-sample-crps' });
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).not.toContain('Verysecret');
    expect(faults.map(({ message }) => message)).toEqual(['broken clock of Verysecret']);
  });
});
