import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceStore } from '../journal/device-store.ts';
import { memoryStore } from '../journal/memory-store.ts';
import { createDevicePins, type DevicePins } from './device-pins.ts';

const hour = 3_600_000;
let at: number;
let device: DeviceStore;
let pins: DevicePins;
/** The page is opened anew on the same device. */
const reopen = () => createDevicePins({ device: async () => device, clock: () => at, iterations: 10 });
const kindOf = async (pin: string, person = 'nurse') => (await pins.check(person, pin)).kind;

beforeEach(() => {
  at = Date.parse('2026-11-24T08:00:00.000Z');
  device = memoryStore();
  pins = reopen();
});

describe('the PINs that a device knows again', () => {
  it('are those that the server took here, each for its person', async () => {
    await pins.remember('nurse', '2580');
    expect(await kindOf('2580')).toBe('right');
    expect(await kindOf('2581')).toBe('wrong');
    expect(await kindOf('2580', 'prescriber')).toBe('not-kept');
    expect(await kindOf('2580', 'constructor')).toBe('not-kept');
    pins = reopen();
    expect(await kindOf('2580')).toBe('right');
  });

  it('are not kept: only what they verify by, and twice the same PIN is not seen to be the same', async () => {
    await pins.remember('nurse', '2580');
    await pins.remember('prescriber', '2580');
    const kept = (await device.get('pins')) as Record<string, { verifier: { hash: unknown; salt: unknown } }>;
    expect(JSON.stringify(kept)).not.toContain('2580');
    expect(kept['nurse']?.verifier.hash).not.toEqual(kept['prescriber']?.verifier.hash);
    expect(kept['nurse']?.verifier.hash).toHaveLength(32);
  });

  it('cost a guess some tenths of a second', async () => {
    await createDevicePins({ device: async () => device, clock: () => at }).remember('nurse', '2580');
    expect(await device.get('pins')).toMatchObject({ nurse: { verifier: { iterations: 600_000 } } });
  });

  it('are forgotten after a shift, and by a clock that was put back', async () => {
    await pins.remember('nurse', '2580');
    at += 12 * hour - 1;
    expect(await kindOf('2580')).toBe('right');
    at += 1;
    expect(await kindOf('2580')).toBe('not-kept');
    await pins.remember('nurse', '2580');
    at -= hour;
    expect(await kindOf('2580')).toBe('not-kept');
    at += hour;
    expect(await kindOf('2580')).toBe('not-kept');
  });

  it('wait longer after each wrong one from the third on, also over a reload, and are forgotten after the tenth', async () => {
    await pins.remember('nurse', '2580');
    const waits: number[] = [];
    for (let tries = 1; tries <= 10; tries += 1) {
      expect(await kindOf('1111')).toBe('wrong');
      pins = reopen();
      if (tries < 3 || tries === 10) continue;
      const next = await pins.check('nurse', '2580');
      expect(next.kind).toBe('wait');
      const seconds = next.kind === 'wait' ? next.seconds : 0;
      waits.push(seconds);
      at += seconds * 1_000;
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128]);
    expect(await kindOf('2580')).toBe('not-kept');
  });

  it('tries at once get no further than one after the other', async () => {
    await pins.remember('nurse', '2580');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => pins.check('nurse', String(3_000 + index))),
    );
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(3);
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(17);
  });

  it('are forgotten when their person was changed, or left, or is not on the list', async () => {
    const heard = (changedIn: number, active = true) => pins.heardOf([{ id: 'nurse', active, changedIn }]);
    await pins.remember('nurse', '2580');
    await heard(4);
    await heard(4);
    expect(await kindOf('2580')).toBe('right');
    await heard(5);
    expect(await kindOf('2580')).toBe('not-kept');
    await pins.remember('nurse', '2580');
    await heard(5, false);
    expect(await kindOf('2580')).toBe('not-kept');
    await pins.remember('nurse', '2580');
    await pins.heardOf([]);
    expect(await kindOf('2580')).toBe('not-kept');
  });

  it('go with everything else, also one that was just being remembered', async () => {
    await pins.remember('prescriber', '2580');
    const remembering = pins.remember('nurse', '2580');
    await pins.forgetAll();
    await remembering;
    expect(await kindOf('2580')).toBe('not-kept');
    expect(await kindOf('2580', 'prescriber')).toBe('not-kept');
    await pins.remember('nurse', '2580');
    await device.wipe();
    expect(await kindOf('2580')).toBe('not-kept');
  });
});
