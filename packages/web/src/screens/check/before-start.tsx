import {
  beforeStart,
  type ChecklistLine,
  courseFindings,
  type Entry,
  type InfusionState,
  mayDo,
  openLines,
  startChecklist,
} from '@ketaguide/course';
import { rulesVersion } from '@ketaguide/guideline';
import { amountInWords } from '@ketaguide/planning';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ActionBar } from '../../parts/action-bar.tsx';
import { Button, buttonClasses } from '../../parts/button.tsx';
import { Rail } from '../../parts/rail.tsx';
import { SecondPersonNote } from '../../read-back/second-person-note.tsx';
import { dayOf } from '../../recorded-course/clock-words.ts';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import styles from '../../recorded-course/record-page.module.css';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useStartsNotTaken } from '../../refused-start/use-starts-not-taken.ts';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { keepTogether } from '../../words/keep-together.ts';
import { StartMissing } from '../infuse/start-missing.tsx';
import { BaselineVitals } from './baseline-vitals.tsx';
import { Checklist } from './checklist.tsx';
import { Details } from './details.tsx';
import { PeopleFields } from './people-fields.tsx';
import { Premedication } from './premedication.tsx';
import { SecondCheck } from './second-check.tsx';
import { StartDialog } from './start-dialog.tsx';
import { StillOpen } from './still-open.tsx';
import { startWords } from './view/start-words.ts';

interface BeforeStartProps {
  readonly infusion: InfusionState;
  readonly plan: Entry<'plan-signed'>;
}

/** Everything that is looked at before the start, and the one button at its end. */
export function BeforeStart({ infusion, plan }: BeforeStartProps) {
  const heading = usePage('Check');
  const recorded = useRecordedCourse();
  const { state, policy, team, person, record, now } = recorded;
  const [, goTo] = useLocation();
  const [isStarting, setIsStarting] = useState(false);
  const asOf = dayOf(now());
  const lines = useMemo(() => {
    const findings = courseFindings(state, { people: team, asOf, policy, infusion });
    return startChecklist(infusion, { policy, findings, asOf });
  }, [state, team, asOf, policy, infusion]);
  const open = openLines(lines);
  const refusals =
    person === undefined || infusion.started !== undefined
      ? []
      : beforeStart(state, infusion, { author: person.id, rulesVersion, policyVersion: policy.version }, policy);
  const words = startWords(infusion);
  const mayCheck = person !== undefined && mayDo(person.roles, 'check');
  const mayStart = person !== undefined && mayDo(person.roles, 'start-infusion');
  const startsNotTaken = useStartsNotTaken(infusion.id);
  const first =
    startsNotTaken.length > 0
      ? 'A start was not taken into the record. Say above what happened at the pump, before another one.'
      : firstObstacle(open, refusals, mayStart);
  const isStarted = infusion.started !== undefined;

  return (
    <>
      <CourseHeader />
      <main id="main" className={styles.page}>
        <div className={styles.work}>
          <section>
            <h1 tabIndex={-1} ref={heading}>
              Check: {words?.rate === undefined ? 'no rate planned' : amountInWords(words.rate)}
            </h1>
            <p>{words === undefined ? 'The plan has no bag, so there is nothing to set the pump to.' : words.plan}</p>
            <p className="small muted">
              Signed by {nameOf(recorded, plan.author)}, rules {plan.data.plan.rulesVersion}
            </p>
            <StartMissing infusion={infusion} />
          </section>
          <fieldset disabled={!mayCheck || isStarted} className={styles.sections}>
            <PeopleFields infusion={infusion} />
            <Checklist lines={lines} />
            <Details infusion={infusion} />
            <Premedication infusion={infusion} />
            <BaselineVitals infusion={infusion} />
            <SecondCheck infusion={infusion} />
          </fieldset>
          <Footer />
        </div>
        <Rail label="Still open" whenNarrow="below">
          <StillOpen open={open} refusals={refusals} />
        </Rail>
      </main>
      <ActionBar
        actions={
          isStarted ? (
            <Link href={`${courseRoot(recorded)}/infuse`} className={buttonClasses('primary')}>
              Go to Infuse
            </Link>
          ) : (
            <Button
              look="primary"
              disabled={first !== undefined || words?.rate === undefined}
              aria-describedby="start-first"
              onClick={() => setIsStarting(true)}
            >
              {words?.rate === undefined ? 'Start infusion' : `Start infusion at ${amountInWords(words.rate)}`}
            </Button>
          )
        }
      >
        <span id="start-first" role="status">
          {isStarted
            ? 'The infusion has been started.'
            : first === undefined
              ? 'Nothing is open.'
              : keepTogether(first)}
        </span>
        <SecondPersonNote infusion={infusion} />
      </ActionBar>
      {words?.rate === undefined || words.bag === undefined ? null : (
        <StartDialog
          opened={isStarting}
          patient={state.patient}
          words={words}
          rate={words.rate}
          obstacle={isStarted ? 'The infusion has been started.' : first}
          hasServer={!recorded.isSample}
          onKeep={() => setIsStarting(false)}
          onStart={async (withoutServer) => {
            setIsStarting(false);
            if (words.rate === undefined || words.bag === undefined) return;
            const mark = withoutServer ? { withoutServer } : {};
            await record([{ type: 'started', data: { rate: words.rate, bag: words.bag, ...mark } }]);
            goTo(`${courseRoot(recorded)}/infuse`);
          }}
        />
      )}
    </>
  );
}

/** What to do first, in one line; undefined: the infusion can start. */
function firstObstacle(
  open: readonly ChecklistLine[],
  refusals: readonly { readonly message: string }[],
  mayStart: boolean,
): string | undefined {
  if (!mayStart) return 'Nobody is signed in who may start an infusion.';
  const refusal = refusals[0];
  if (refusal !== undefined) return refusal.message;
  const [line] = open;
  if (line === undefined) return undefined;
  return open.length === 1 ? `Still open: ${line.label}.` : `${open.length} still open. First: ${line.label}.`;
}
