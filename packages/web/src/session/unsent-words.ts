/** What would be lost by signing out now. */
export const unsentWords = (count: number): string =>
  `${count === 1 ? '1 entry is' : `${count} entries are`} on this device only. Signing out takes everything off it, and the server does not have ${count === 1 ? 'it' : 'them'}.`;
