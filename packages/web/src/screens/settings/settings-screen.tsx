import { Link } from 'wouter';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { DevicePart } from './device-part.tsx';
import styles from './settings-screen.module.css';

const parts = [{ id: 'device', name: 'This device' }] as const;

/** Settings: what this clinic, its people and this device go by. */
export default function SettingsScreen({ part }: { readonly part: string }) {
  const heading = usePage('Settings');
  return (
    <main id="main" className={styles.page}>
      <h1 tabIndex={-1} ref={heading}>
        Settings
      </h1>
      <nav aria-label="Parts of the settings" className={styles.parts}>
        <ul>
          {parts.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/settings/${id}`} aria-current={id === part ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DevicePart />
      <Footer />
    </main>
  );
}
