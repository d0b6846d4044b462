import { type Action, mayDo } from '@ketaguide/course';
import type { ComponentType } from 'react';
import { Link } from 'wouter';
import { useSession } from '../../session/app-session.ts';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { AuditPart } from './audit/audit-part.tsx';
import { DevicePart } from './device/device-part.tsx';
import { PeoplePart } from './people/people-part.tsx';
import { PolicyPart } from './policy/policy-part.tsx';
import styles from './settings-screen.module.css';

interface Part {
  readonly id: string;
  readonly name: string;
  readonly Content: ComponentType;
  /** Undefined: everybody who is signed in. */
  readonly needs?: Action;
}

const parts: readonly Part[] = [
  { id: 'people', name: 'People', Content: PeoplePart, needs: 'read-people' },
  { id: 'policy', name: 'Clinic policy', Content: PolicyPart, needs: 'read-policy' },
  { id: 'audit', name: 'Audit', Content: AuditPart, needs: 'read-audit' },
  { id: 'device', name: 'This device', Content: DevicePart },
];

/** Settings: what this clinic, its people and this device go by. */
export default function SettingsScreen({ part }: { readonly part: string }) {
  const heading = usePage('Settings');
  const roles = useSession()?.person?.roles ?? [];
  const allowed = parts.filter(({ needs }) => needs === undefined || mayDo(roles, needs));
  const shown = allowed.find(({ id }) => id === part);
  return (
    <main id="main" className={styles.page}>
      <h1 tabIndex={-1} ref={heading}>
        Settings
      </h1>
      <nav aria-label="Parts of the settings" className={styles.parts}>
        <ul>
          {allowed.map(({ id, name }) => (
            <li key={id}>
              <Link href={`/settings/${id}`} aria-current={id === part ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown === undefined ? <p>None of your roles sees this.</p> : <shown.Content />}
      <Footer />
    </main>
  );
}
