/** A place of the app that can be gone to from anywhere. */
export interface Room {
  readonly name: string;
  readonly path: string;
}

export const rooms: readonly Room[] = [
  { name: 'Start', path: '/' },
  { name: 'Today', path: '/today' },
  { name: 'Assess', path: '/assess' },
  { name: 'Guideline', path: '/guideline' },
  { name: 'Settings', path: '/settings' },
  { name: 'About', path: '/about' },
];

/** Whether a path lies in the room. */
export const isInRoom = ({ path }: Room, location: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);
