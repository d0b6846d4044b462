import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bin, environment } from './run-ketaguide.ts';

vi.setConfig({ testTimeout: 30_000 });

const running: ChildProcess[] = [];
let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'ketaguide-data-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  }
  rmSync(data, { recursive: true, force: true });
});

/** Starts the server and waits until it says where it is. */
function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [bin, 'serve', ...args], {
    env: environment({ KETAGUIDE_DATA: data, ...env }),
  });
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
  expect(output()).toContain('Local mode: names and PINs on this computer only.');
  expect(output()).toContain(join(data, 'ketaguide.sqlite'));
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

test('what was entered before is there after a restart, and one process at a time has the file', async () => {
  const first = serve(['--port', '0']);
  const post = async (path: string, body: unknown) =>
    fetch(`${await first.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ketaguide': '1' },
      body: JSON.stringify(body),
    });
  const person = { name: 'Vera Lang', pin: '482913', profession: 'physician' };
  expect((await post('/api/first-person', person)).status).toBe(200);
  const second = serve(['--port', '0']);
  await expect(second.address).rejects.toThrow();
  expect(await second.ended).toBe(2);
  expect(second.output()).toContain('ketaguide: Another Ketaguide has ');
  first.child.kill('SIGKILL');
  await first.ended;
  const third = serve(['--port', '0']);
  const session = await (await fetch(`${await third.address}/api/session`)).json();
  expect(session).toMatchObject({ mode: 'local', needsFirstPerson: false, people: [{ name: 'Vera Lang' }] });
});

test('another address than loopback needs a sign-in provider, and all of it', async () => {
  const provider = {
    KETAGUIDE_OIDC_ISSUER: 'https://sign-in.clinic.example',
    KETAGUIDE_OIDC_CLIENT_ID: 'ketaguide',
    KETAGUIDE_PUBLIC_URL: 'https://ketaguide.clinic.example',
  };
  const half = serve(['--port', '0', '--host', '0.0.0.0'], provider);
  await expect(half.address).rejects.toThrow();
  expect(await half.ended).toBe(2);
  expect(half.output()).toContain('KETAGUIDE_OIDC_CLIENT_SECRET');
  const whole = serve(['--port', '0', '--host', '0.0.0.0'], { ...provider, KETAGUIDE_OIDC_CLIENT_SECRET: 'secret' });
  const port = new URL(await whole.address).port;
  expect((await (await fetch(`http://127.0.0.1:${port}/api/session`)).json()).mode).toBe('oidc');
});
