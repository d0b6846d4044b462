import type { ReactNode } from 'react';
import { useSession } from '../../session/app-session.ts';
import { Loading } from '../../shell/loading.tsx';
import { NoRecordScreen } from './no-record-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';

/** What needs somebody to be signed in: until then the sign-in stands in its place, and the address stays. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  if (session === undefined) return <Loading what="who is signed in" />;
  if (session.person !== null) return children;
  return session.mode === 'none' ? <NoRecordScreen /> : <SignInScreen session={session} />;
}
