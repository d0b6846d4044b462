import type { CourseId } from '@ketaguide/course';
import { type ComponentType, lazy } from 'react';
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

/** The steps that are kept in the record of the course from their first entry on. */
const recordedSteps: Readonly<Record<string, ComponentType<{ readonly course: CourseId }>>> = {
  check: lazy(loadPart(() => import('./check/check-screen.tsx'))),
  infuse: lazy(loadPart(() => import('./infuse/infuse-screen.tsx'))),
  close: lazy(loadPart(() => import('./close/close-screen.tsx'))),
  respond: lazy(loadPart(() => import('./respond/respond-screen.tsx'))),
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
  const Screen = Object.hasOwn(recordedSteps, step) ? recordedSteps[step] : undefined;
  return Screen === undefined ? <NotFoundScreen /> : <Screen key={course} course={course} />;
}
