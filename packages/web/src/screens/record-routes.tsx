import type { CourseId } from '@ketaguide/course';
import { type ComponentType, lazy, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { sampleCourseId } from '../recorded-course/course-root.ts';
import { loadPart } from '../shell/load-failure.ts';
import { OpenedCourse } from './case/opened-course.tsx';
import { NotFoundScreen } from './not-found/not-found-screen.tsx';
import { SignedIn } from './sign-in/signed-in.tsx';
import { NewCaseScreen } from './today/new-case-screen.tsx';
import { TodayScreen } from './today/today-screen.tsx';

const AssessScreen = lazy(loadPart(() => import('./assess/assess-screen.tsx')));
const PlanScreen = lazy(loadPart(() => import('./plan/plan-screen.tsx')));
const SettingsScreen = lazy(loadPart(() => import('./settings/settings-screen.tsx')));

const loadStep = {
  check: loadPart(() => import('./check/check-screen.tsx')),
  infuse: loadPart(() => import('./infuse/infuse-screen.tsx')),
  close: loadPart(() => import('./close/close-screen.tsx')),
  respond: loadPart(() => import('./respond/respond-screen.tsx')),
};

/** The steps that are kept in the record of the course from their first entry on. */
const recordedSteps: Readonly<Record<string, ComponentType<{ readonly course: CourseId }>>> = {
  check: lazy(loadStep.check),
  infuse: lazy(loadStep.infuse),
  close: lazy(loadStep.close),
  respond: lazy(loadStep.respond),
};

/** The screens of what is kept; all but the sample's need somebody to be signed in. */
export default function RecordRoutes() {
  return (
    <Switch>
      <Route path={`/course/${sampleCourseId}/:step`}>
        {({ step }) => <RecordedStep course={sampleCourseId} step={step} />}
      </Route>
      <Route>
        <SignedIn>
          <Switch>
            <Route path="/today" component={TodayScreen} />
            <Route path="/today/new" component={NewCaseScreen} />
            <Route path="/settings">
              <SettingsScreen part="people" />
            </Route>
            <Route path="/settings/:part">{({ part }) => <SettingsScreen part={part} />}</Route>
            <Route path="/course/:course/assess">
              {({ course }) => (
                <OpenedCourse course={course}>
                  <AssessScreen />
                </OpenedCourse>
              )}
            </Route>
            <Route path="/course/:course/plan">
              {({ course }) => (
                <OpenedCourse course={course}>
                  <PlanScreen />
                </OpenedCourse>
              )}
            </Route>
            <Route path="/course/:course/:step">
              {({ course, step }) => <RecordedStep course={course} step={step} />}
            </Route>
            <Route>
              <NotFoundScreen />
            </Route>
          </Switch>
        </SignedIn>
      </Route>
    </Switch>
  );
}

function RecordedStep({ course, step }: { readonly course: CourseId; readonly step: string }) {
  useEffect(loadAllSteps, []);
  const Screen = Object.hasOwn(recordedSteps, step) ? recordedSteps[step] : undefined;
  return Screen === undefined ? <NotFoundScreen /> : <Screen key={course} course={course} />;
}

/** Whoever checks infuses and closes, with or without a network by then, and this may be the first visit of the browser. */
function loadAllSteps(): void {
  // What does not arrive now is asked for again, and told, where it is needed.
  for (const load of Object.values(loadStep)) load().catch(() => undefined);
}
