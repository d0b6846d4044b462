import { rulesVersion } from '@ketaguide/guideline';
import { hearPolicyVersion, policyStore } from '../policy/app-policy.ts';
import { sessionStore } from '../session/app-session.ts';
import { coursesApi } from './courses-api.ts';
import { createJournal } from './journal.ts';
import { openDeviceStore } from './open-device-store.ts';
import { alone, otherPages } from './other-pages.ts';

/** The one journal of this page. */
export const journal = createJournal({
  device: openDeviceStore,
  api: coursesApi,
  person: () => {
    const session = sessionStore.state();
    return session?.locked === false ? session.person?.id : undefined;
  },
  versions: () => ({ rulesVersion, policyVersion: policyStore.state().version }),
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
  alone,
  others: otherPages(),
  onNeedsSignIn: () => void sessionStore.refresh(),
  onPolicyVersion: (version) => void hearPolicyVersion(version),
});
