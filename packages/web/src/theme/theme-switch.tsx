import { useState } from 'react';
import { shownTheme, showTheme, type Theme } from './theme.ts';
import styles from './theme-switch.module.css';

const names: Readonly<Record<Theme, string>> = { day: 'Day', room: 'Room' };

/** One tap to the other theme. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(shownTheme);
  const other: Theme = theme === 'day' ? 'room' : 'day';
  const change = () => {
    showTheme(other);
    setTheme(other);
  };
  return (
    <button type="button" className={styles.switch} onClick={change} aria-label={`Switch to the ${names[other]} theme`}>
      {names[other]}
    </button>
  );
}
