import type { ReadBackIdentity } from '../events/infusion-entries.ts';

const words: Readonly<Record<ReadBackIdentity, string | undefined>> = {
  proved: undefined,
  'proved-on-device': 'PIN checked on the device, without a connection',
  'not-proved': 'identity not proved',
};

/** What has to be said of how a second person's identity was established; undefined: the server took their PIN. */
export const identityInWords = (identity: ReadBackIdentity): string | undefined => words[identity];
