import CourseRecorder from '../case/course-recorder.tsx';
import { useSession } from './app-session.ts';
import { LocalMode } from './local-mode.tsx';
import { LockPanel } from './lock-panel.tsx';

/** What holds on every screen once the first one stands: the local-mode mark, the lock, and keeping what is entered. */
export default function AroundEveryScreen() {
  const session = useSession();
  return (
    <>
      <LocalMode />
      <CourseRecorder />
      {session?.locked && session.person !== null ? <LockPanel session={session} person={session.person} /> : null}
    </>
  );
}
