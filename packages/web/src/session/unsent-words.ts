/** What would be lost by this now. */
export const unsentWords = (count: number, act: 'Signing out' | 'Wiping'): string =>
  `${count === 1 ? '1 entry is' : `${count} entries are`} on this device only. ${act} takes everything off it, and the server does not have ${count === 1 ? 'it' : 'them'}.`;
