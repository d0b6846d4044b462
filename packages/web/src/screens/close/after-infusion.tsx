import {
  closingChecklist,
  courseFindings,
  formatGiven,
  givenAt,
  type InfusionState,
  infusionSummary,
  mayDo,
  openLines,
  type StatedReason,
  summaryAsText,
} from '@ketaguide/course';
import { useState } from 'react';
import { ActionBar } from '../../parts/action-bar.tsx';
import { Button } from '../../parts/button.tsx';
import { Rail } from '../../parts/rail.tsx';
import { dayOf } from '../../recorded-course/clock-words.ts';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import layout from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { summaryClock } from '../../recorded-course/summary-clock.ts';
import { useNow } from '../../recorded-course/use-now.ts';
import { CopyButton } from '../../shell/copy-button.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { StartMissing } from '../infuse/start-missing.tsx';
import { DischargeList } from './discharge-list.tsx';
import { Missing } from './missing.tsx';
import { PdfButton } from './pdf-button.tsx';
import { RecoveryVitals } from './recovery-vitals.tsx';
import { ReopenButton } from './reopen-button.tsx';
import { Summary } from './summary.tsx';
import { WasteSection } from './waste-section.tsx';

/** What is done after the stop, what is missing, the summary on one page, and the signature that closes the record. */
export function AfterInfusion({ infusion }: { readonly infusion: InfusionState }) {
  const heading = usePage('Close');
  const recorded = useRecordedCourse();
  const { state, policy, team, person, record } = recorded;
  const now = useNow();
  const [notDone, setNotDone] = useState<Readonly<Record<string, StatedReason>>>({});
  const asOf = dayOf(infusion.started?.happenedAt ?? now);
  const findings = courseFindings(state, { people: team, asOf, policy, infusion });
  const lines = closingChecklist(infusion, { policy, findings, asOf });
  const open = openLines(lines);
  const unexplained = open.filter(({ id }) => notDone[id] === undefined);
  const given = givenAt(infusion, infusion.stopped?.happenedAt ?? now);
  const context = { policy, people: team, clock: summaryClock, now };
  const summary = infusionSummary(state, infusion, context);
  const mayClose = person !== undefined && mayDo(person.roles, 'close-infusion');
  const isClosed = infusion.status === 'closed';
  const close = () =>
    void record([
      {
        type: 'closed',
        data: {
          notDone: open.flatMap(({ id }) => {
            const reason = notDone[id];
            return reason === undefined ? [] : [{ item: id, ...reason }];
          }),
        },
      },
    ]);

  return (
    <>
      <CourseHeader />
      <main id="main" className={layout.page}>
        <div className={layout.work}>
          <section className="no-print">
            <h1 tabIndex={-1} ref={heading}>
              {isClosed ? 'Closed' : 'Close'}:{' '}
              {infusion.started === undefined
                ? 'no start in the record'
                : `${formatGiven(given.infused, policy)} given`}
            </h1>
            <p>{summary.status}</p>
            <StartMissing infusion={infusion} />
          </section>
          <fieldset
            disabled={!mayClose || isClosed}
            className={`${layout.sections} ${isClosed ? layout.closed : ''} no-print`}
          >
            <RecoveryVitals infusion={infusion} />
            <DischargeList lines={lines} />
            <WasteSection infusion={infusion} leftInBag={infusion.started && given.leftInBag} />
          </fieldset>
          <Summary summary={summary} />
          <Footer />
        </div>
        <Rail label="Missing" whenNarrow="below">
          <Missing
            open={open}
            notDone={notDone}
            isClosed={isClosed}
            onNotDone={(id, reason) => setNotDone((before) => ({ ...before, [id]: reason }))}
          />
        </Rail>
      </main>
      <ActionBar
        actions={
          <>
            <CopyButton
              look="outlined"
              label="Copy for chart"
              done="Copied"
              text={() => summaryAsText(summary, { clock: summaryClock })}
            />
            <Button onClick={() => window.print()}>Print</Button>
            <PdfButton summary={summary} />
            {isClosed ? (
              <ReopenButton />
            ) : (
              <Button
                look="primary"
                disabled={!mayClose || unexplained.length > 0}
                aria-describedby="close-first"
                onClick={close}
              >
                Sign and close the record
              </Button>
            )}
          </>
        }
      >
        <span id="close-first" role="status">
          {isClosed
            ? 'Later entries still come in, marked as late.'
            : !mayClose
              ? 'Nobody is signed in who may close a record.'
              : unexplained.length === 0
                ? 'Nothing is missing without a reason.'
                : `${unexplained.length} missing: add it, or say why not.`}
        </span>
      </ActionBar>
    </>
  );
}
