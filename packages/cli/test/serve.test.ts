import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { bin, environment } from './run-ketaguide.ts';

vi.setConfig({ testTimeout: 30_000 });

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the server and waits until it says where it is. */
function serve(args: readonly string[]) {
  const child = spawn(process.execPath, [bin, 'serve', ...args], { env: environment() });
  running.push(child);
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /http:\/\/[^\s/]+/.exec(output)?.[0];
      if (url !== undefined && output.includes('Ctrl-C')) resolve(url);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`it ended: ${output}`)));
  });
  return { child, address, ended, output: () => output };
}

async function occupiedPort(): Promise<{ readonly port: number; readonly free: () => void }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

test.each(['SIGINT', 'SIGTERM'] as const)('it serves until %s, and then ends cleanly', async (signal) => {
  const { child, address, ended, output } = serve(['--port', '0']);
  const health = await fetch(`${await address}/health`);
  expect(await health.json()).toMatchObject({ status: 'ok' });
  const assessed = await fetch(`${await address}/api/assess`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ record: { resourceType: 'Patient', id: 'p1' }, asOf: '2026-11-23' }),
  });
  expect((await assessed.json()).recommendations).toHaveLength(19);
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(output()).toContain('keeps nothing that is sent to it');
  expect(output()).not.toContain('p1');
});

test.each(['localhost', '::1', '[::1]'])('it answers on %s too', async (host) => {
  const { address } = serve(['--port', '0', '--host', host]);
  expect((await fetch(`${await address}/health`)).status).toBe(200);
});

test('a port that was asked for and is taken is refused', async () => {
  const { port, free } = await occupiedPort();
  const { ended, address, output } = serve(['--port', String(port)]);
  await expect(address).rejects.toThrow();
  expect(await ended).toBe(2);
  expect(output()).toBe(
    `ketaguide: --port: port ${port} is taken; choose another, or leave --port out to get the next free one.\n`,
  );
  free();
});

test('when the usual port is taken the next free one is used, and said', async () => {
  const usual = createServer();
  const tookIt = await new Promise<boolean>((resolve) => {
    usual.once('error', () => resolve(false));
    usual.listen(8080, '127.0.0.1', () => resolve(true));
  });
  const { address, output } = serve([]);
  expect(new URL(await address).port).not.toBe('8080');
  expect(output()).toContain('port 8080 is taken');
  if (tookIt) usual.close();
});
