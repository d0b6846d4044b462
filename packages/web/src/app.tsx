import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { CaseProvider } from './case/current-case.tsx';
import { PlanProvider } from './case/current-plan.tsx';
import { RecordOpener } from './record/record-opener.tsx';
import { NotFoundScreen } from './screens/not-found/not-found-screen.tsx';
import { StartScreen } from './screens/start/start-screen.tsx';
import { Announcer } from './shell/announcer.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { loadPart } from './shell/load-failure.ts';
import { Loading } from './shell/loading.tsx';
import { SkipLink } from './shell/skip-link.tsx';
import { TopBar } from './shell/top-bar.tsx';
import { Behaviour } from './theme/mantine.tsx';

const AssessScreen = lazy(loadPart(() => import('./screens/assess/assess-screen.tsx')));
const PlanScreen = lazy(loadPart(() => import('./screens/plan/plan-screen.tsx')));
const GuidelineScreen = lazy(loadPart(() => import('./screens/guideline/guideline-screen.tsx')));
const StatementScreen = lazy(loadPart(() => import('./screens/guideline/statement-screen.tsx')));
const AroundEveryScreen = lazy(loadPart(() => import('./session/around-every-screen.tsx')));
const RecordRoutes = lazy(loadPart(() => import('./screens/record-routes.tsx')));
const AboutScreen = lazy(loadPart(() => import('./screens/about/about-screen.tsx')));
const TraceScreen = lazy(loadPart(() => import('./screens/about/trace-screen.tsx')));

/** The screens of what is kept: they come together, with the journal. */
const recordPaths = /^\/(?:today|course|settings)(?:\/|$)/;

/** The app: what holds for every screen around the one that the address names. */
export function App() {
  return (
    <Behaviour>
      <Announcer>
        <CaseProvider>
          <PlanProvider>
            <SkipLink />
            <TopBarWhereThereIsRoom />
            <Suspense fallback={null}>
              <AroundEveryScreen />
            </Suspense>
            <RecordOpener>
              <Screens />
            </RecordOpener>
          </PlanProvider>
        </CaseProvider>
      </Announcer>
    </Behaviour>
  );
}

/** Infuse fits on one screen without scrolling: there the case header alone stands at the top. */
function TopBarWhereThereIsRoom() {
  const [location] = useLocation();
  return location.endsWith('/infuse') ? null : <TopBar />;
}

function Screens() {
  const [location] = useLocation();
  return (
    <ErrorBoundary resetKey={location}>
      <Suspense fallback={<Loading what="this screen" />}>
        <Switch>
          <Route path="/" component={StartScreen} />
          <Route path="/assess" component={AssessScreen} />
          <Route path="/plan">
            <PlanScreen />
          </Route>
          <Route path="/plan/scratchpad">
            <PlanScreen withoutPatient />
          </Route>
          <Route path="/guideline">
            <GuidelineScreen />
          </Route>
          <Route path="/guideline/statement/:id">{({ id }) => <StatementScreen key={id} id={id} />}</Route>
          <Route path="/guideline/:section">{({ section }) => <GuidelineScreen section={section} />}</Route>
          <Route path={recordPaths}>
            <RecordRoutes />
          </Route>
          <Route path="/about" component={AboutScreen} />
          <Route path="/about/trace" component={TraceScreen} />
          <Route>
            <NotFoundScreen />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
