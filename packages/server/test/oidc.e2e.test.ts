import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sharedBrowser } from '../../../test/browser.ts';
import { callbackPath } from '../src/sign-in/oidc-client.ts';
import { recordServer } from './support/record-server.ts';
import { clientId, clientSecret, freePort, signInProvider } from './support/sign-in-provider.ts';

/** What only a real browser shows: which cookies travel on the way to another site and back. */
test('somebody signs in at a provider on another site, and is back on the page where they began', async () => {
  const port = await freePort();
  const publicUrl = new URL(`http://127.0.0.1:${port}`);
  const boss = { email: 'boss@clinic.example', email_verified: true, name: 'Bo Boss' };
  const { issuer } = await signInProvider(new URL(callbackPath, publicUrl).href, { bo: boss }, 'localhost');
  await recordServer({
    port,
    now: () => new Date().toISOString(),
    webRoot: join(import.meta.dirname, '../../web/dist'),
    signIn: {
      mode: 'oidc',
      provider: { issuer: new URL(issuer), clientId, clientSecret, publicUrl, firstAdministrator: boss.email },
    },
  });
  const context = await (await sharedBrowser()).newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();

  await page.goto(`${publicUrl.href}api/session/oidc/start?returnTo=/today`);
  await page.fill('[name=login]', 'bo');
  await page.fill('[name=password]', 'any');
  await page.click('button[type=submit]');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(new URL('/today', publicUrl).href);
  await expect.poll(() => page.getByText('Bo Boss').count()).toBeGreaterThan(0);
  const cookies = await context.cookies(publicUrl.href);
  expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: 'ketaguide-session', httpOnly: true, sameSite: 'Strict' },
  ]);

  // A link on another site gets the app, but nothing that is kept.
  await page.goto(`${issuer}/.well-known/openid-configuration`);
  const read = page.waitForRequest((request) => request.url() === `${publicUrl.href}api/courses`);
  await page.evaluate((address) => window.location.assign(address), `${publicUrl.href}api/courses`);
  expect((await (await read).allHeaders())['cookie']).toBeUndefined();
});
