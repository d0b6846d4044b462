import { describe, expect, it, vi } from 'vitest';
import { memoryStore } from '../journal/memory-store.ts';
import { Refused, Unreachable } from '../journal/server-request.ts';
import type { Session } from './session.ts';
import type { SessionApi } from './session-api.ts';
import { createSessionStore } from './session-store.ts';

const signedIn: Session = {
  mode: 'local',
  person: {
    id: 'nurse',
    name: 'Sam Nurse',
    roles: ['nurse'],
    profession: 'registered-nurse',
    training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
    active: true,
  },
  locked: false,
  unlockBy: 'pin',
  needsFirstPerson: false,
};

const unreachable = () => Promise.reject(new Unreachable('down'));
const api = (answers: Partial<SessionApi>): SessionApi => ({
  read: unreachable,
  signIn: unreachable,
  signOut: unreachable,
  lock: unreachable,
  unlock: unreachable,
  enterFirstPerson: unreachable,
  changePin: unreachable,
  use: unreachable,
  proveSecondPerson: unreachable,
  ...answers,
});

describe('who is signed in', () => {
  it('is remembered by the device where the server does not answer', async () => {
    const device = memoryStore();
    await createSessionStore(api({ read: async () => signedIn }), async () => device).refresh();
    const later = createSessionStore(api({}), async () => device);
    expect(later.state()).toBeUndefined();
    await later.refresh();
    expect(later.state()).toEqual(signedIn);
  });

  it('stays as it was when the server goes away', async () => {
    const read = vi.fn<SessionApi['read']>().mockResolvedValueOnce(signedIn).mockImplementation(unreachable);
    const store = createSessionStore(api({ read }), async () => memoryStore());
    await store.refresh();
    await store.refresh();
    expect(store.state()).toEqual(signedIn);
  });

  it('is nobody where no server was ever reached', async () => {
    const store = createSessionStore(api({}), async () => memoryStore());
    await store.refresh();
    expect(store.state()).toMatchObject({ mode: 'none', person: null });
  });

  it('can go on while the PIN cannot be checked, and the device does not take that for unlocked', async () => {
    const device = memoryStore();
    const store = createSessionStore(api({ read: async () => ({ ...signedIn, locked: true }) }), async () => device);
    await store.refresh();
    await expect(store.unlock('1234')).rejects.toThrow(Unreachable);
    store.goOnLocked();
    expect(store.state()?.locked).toBe(false);
    expect(await device.get('session')).toMatchObject({ locked: true });
  });

  it('passes on every PIN that the server took, and no other', async () => {
    const taken: [string, string][] = [];
    const pins = { remember: async (person: string, pin: string) => void taken.push([person, pin]) };
    const server = api({
      read: async () => signedIn,
      signIn: async () => signedIn,
      unlock: async (pin) => (pin === '2580' ? signedIn : Promise.reject(new Refused(403, 'wrong'))),
      changePin: async (pin) => (pin === '0000' ? Promise.reject(new Refused(400, 'trivial')) : undefined),
    });
    const store = createSessionStore(server, async () => memoryStore(), pins);
    await store.signIn('nurse', '2580');
    await expect(store.unlock('1111')).rejects.toThrow(Refused);
    await store.unlock('2580');
    await expect(store.changePin('0000', '2580')).rejects.toThrow(Refused);
    await store.changePin('7391', '2580');
    expect(taken).toEqual([
      ['nurse', '2580'],
      ['nurse', '2580'],
      ['nurse', '7391'],
    ]);
  });

  it('is nobody once the device was wiped without a connection, and the server is told when it answers', async () => {
    const device = memoryStore();
    const told: string[] = [];
    let isUp = true;
    const server = api({
      read: async () => (isUp ? { ...signedIn, person: told.length > 0 ? null : signedIn.person } : unreachable()),
      signOut: async () => (isUp ? void told.push('signed out') : unreachable()),
    });
    const store = createSessionStore(server, async () => device);
    await store.refresh();
    isUp = false;
    await device.wipe();
    await store.leaveLater();
    expect(store.state()?.person).toBeNull();
    await store.refresh();
    expect(store.state()?.person).toBeNull();
    // The page is opened anew, and the server answers again.
    isUp = true;
    const later = createSessionStore(server, async () => device);
    await later.refresh();
    expect(told).toEqual(['signed out']);
    expect(later.state()?.person).toBeNull();
    await later.refresh();
    expect(told).toHaveLength(1);
  });

  it('stays signed in when the server cannot be told', async () => {
    const store = createSessionStore(api({ read: async () => signedIn }), async () => memoryStore());
    await store.refresh();
    await expect(store.signOut()).rejects.toThrow(Unreachable);
    expect(store.state()?.person?.name).toBe('Sam Nurse');
  });
});
