/** The two looks: Day, and Room for dim procedure rooms. */
export type Theme = 'day' | 'room';

/** The key under which a device remembers its theme; `public/theme.js` reads it before the first paint. */
const storageKey = 'ketaguide.theme';

const pageColour: Readonly<Record<Theme, string>> = { day: '#FFFFFF', room: '#0B1220' };

/** The theme that the page shows now. */
export const shownTheme = (): Theme => (document.documentElement.dataset.theme === 'room' ? 'room' : 'day');

/** Shows a theme and remembers it on this device, where the browser allows it. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', pageColour[theme]);
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is blocked: the theme holds until the page is closed.
  }
}
