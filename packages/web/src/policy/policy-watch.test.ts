import { defaultPolicy } from '@ketaguide/planning';
import { expect, test } from 'vitest';
import { policyWatch } from './policy-watch.ts';

const version = (number: string) => ({ version: number, signedBy: null, signedAt: null, policy: defaultPolicy });

function clinic() {
  let onServer = '1';
  let here = '1';
  let asked = 0;
  const watch = policyWatch({
    state: () => version(here),
    refresh: async () => {
      asked += 1;
      here = onServer;
    },
  });
  return {
    watch,
    asked: () => asked,
    here: () => here,
    sign: (next: string) => {
      onServer = next;
    },
  };
}

test('the policy is fetched when another version holds, once, and that is told until it is put away', async () => {
  const { watch, asked, here, sign } = clinic();
  await watch.hear('1');
  expect(asked()).toBe(0);
  sign('2');
  await watch.hear('2');
  await watch.hear('2');
  expect([here(), asked(), watch.news()]).toEqual(['2', 1, '2']);
  watch.putAway();
  await watch.hear('2');
  expect(watch.news()).toBeUndefined();
});

test('what holds when the page is opened is no change', async () => {
  const { watch, here, sign } = clinic();
  sign('4');
  await watch.hear('4');
  expect([here(), watch.news()]).toEqual(['4', undefined]);
});

test('a policy that could not be fetched is not said to hold, and is asked for again', async () => {
  const { watch, asked, sign } = clinic();
  await watch.hear('1');
  await watch.hear('2');
  expect([asked(), watch.news()]).toEqual([1, undefined]);
  sign('2');
  await watch.hear('2');
  expect([asked(), watch.news()]).toEqual([2, '2']);
});
