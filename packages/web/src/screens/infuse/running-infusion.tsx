import { enteredByMistake, formatGiven, givenAt, type InfusionState, type Instant, vitalsDue } from '@ketaguide/course';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { VitalsChart } from '../../charts/vitals-chart.tsx';
import { Button, buttonClasses } from '../../parts/button.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { SecondPersonNote } from '../../read-back/second-person-note.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import type { NewEntry } from '../../recorded-course/new-entry.ts';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';
import { Notice } from '../../shell/notice.tsx';
import { usePage } from '../../shell/use-page.ts';
import { ThemeSwitch } from '../../theme/theme-switch.tsx';
import { EntryButtons, type EntryKind } from './entry-buttons.tsx';
import { FiguresColumn } from './figures-column.tsx';
import { OpenConditions } from './open-conditions.tsx';
import { OpenEntry, type OpenedEntry } from './open-entry.tsx';
import { PendingReadBack } from './pending-read-back.tsx';
import { QuietMode } from './quiet-mode.tsx';
import { RecentEntries } from './recent-entries.tsx';
import { ReminderStrip } from './reminder-strip.tsx';
import styles from './running-infusion.module.css';
import { StartMissing } from './start-missing.tsx';
import { StartedWithoutServer } from './started-without-server.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { useChartHeight } from './use-chart-height.ts';
import { useUndo } from './use-undo.ts';
import { useWeight } from './use-weight.ts';
import { chartData, chartStart, newestValues } from './view/chart-data.ts';
import { dueWords, lastVitalsWords } from './view/due-words.ts';
import { isPausedAsEntered } from './view/entered-rate.ts';
import { entryRows } from './view/entry-rows.ts';
import { figures } from './view/figures.ts';
import { minutesLater } from './view/minutes.ts';
import { VitalsTable } from './vitals-table.tsx';

interface RunningInfusionProps {
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly mayRecord: boolean;
  readonly isQuiet: boolean;
  readonly onQuiet: (isQuiet: boolean) => void;
}

const newestShown = 3;

/** The live record: figures at the left, one time axis, five things to enter at the right. */
export function RunningInfusion({ infusion, now, mayRecord, isQuiet, onQuiet }: RunningInfusionProps) {
  const heading = usePage('Infuse');
  const announce = useAnnounce();
  const recorded = useRecordedCourse();
  const { policy, team, record, replay } = recorded;
  const [open, setOpen] = useState<OpenedEntry>();
  const [isStopping, setIsStopping] = useState(false);
  const [isTable, setIsTable] = useState(false);
  const [undo, offerUndo] = useUndo(infusion, recorded.person);
  const weight = useWeight();
  const height = useChartHeight();
  const shown = figures(infusion, policy, weight, now);
  const due = vitalsDue(infusion, policy, now);
  const rows = useMemo(
    () => entryRows(infusion, policy, (id) => nameOf({ people: team, team }, id)),
    [infusion, policy, team],
  );
  // The chart is drawn again once a minute, or when something was entered: not with every look at the clock.
  const minute = `${now.slice(0, 16)}:00.000Z`;
  const data = useMemo(() => chartData(infusion, policy, minute), [infusion, policy, minute]);
  const newest = useMemo(() => newestValues(infusion, shown.rate.number), [infusion, shown.rate.number]);
  const start = chartStart(infusion, now);
  const timeName = useMemo(() => (minutes: number) => timeOfDay(minutesLater(start, minutes)), [start]);
  const isStopped = infusion.stopped !== undefined;

  const save = async (entries: readonly NewEntry[]) => {
    offerUndo(await record(entries));
    announce('Saved.');
    setOpen(undefined);
  };
  const openKind = (kind: EntryKind) => {
    if (kind === 'stop') setIsStopping(true);
    else setOpen({ kind });
  };
  if (isQuiet) return <QuietMode infusion={infusion} figures={shown} now={now} onLeave={() => onQuiet(false)} />;

  return (
    <div className={styles.screen}>
      <CourseHeader>
        <Button look="text" className={styles.small} onClick={() => onQuiet(true)}>
          Quiet
        </Button>
        <ThemeSwitch />
      </CourseHeader>
      <main id="main" className={styles.main}>
        <h1 tabIndex={-1} ref={heading} className={styles.hidden}>
          Infuse
        </h1>
        <StartMissing infusion={infusion} />
        <StartedWithoutServer infusion={infusion} />
        <FiguresColumn figures={shown} />
        <div className={open === undefined ? styles.axis : `${styles.axis} ${styles.opened}`}>
          {open === undefined ? (
            <>
              <div className={styles.over}>
                <b>This record does not monitor the patient.</b>
                <span className={styles.last}>{lastVitalsWords(infusion, now)}</span>
                <Button look="link" onClick={() => setIsTable(!isTable)} aria-pressed={isTable}>
                  {isTable ? 'Chart' : 'Table'}
                </Button>
              </div>
              <SecondPersonNote infusion={infusion} />
              <PendingReadBack infusion={infusion} now={now} />
              <OpenConditions infusion={infusion} now={now} onOpen={() => setOpen({ kind: 'conditions' })} />
              <ReminderStrip due={due} />
              {isTable ? (
                <VitalsTable infusion={infusion} fields={policy.vitalsFields} />
              ) : (
                <VitalsChart
                  data={data}
                  newest={newest}
                  height={height}
                  timeName={timeName}
                  rateName={String}
                  label={chartLabel(infusion, newest.pressure, newest.pulse, newest.saturation, shown.rate.number)}
                />
              )}
            </>
          ) : (
            <OpenEntry
              opened={open}
              infusion={infusion}
              rows={rows}
              now={now}
              weight={weight}
              onSave={save}
              onOpen={setOpen}
              onClose={() => setOpen(undefined)}
            />
          )}
        </div>
        {isStopped ? (
          <section className={styles.ended} aria-label="After the stop">
            <Link href={`${courseRoot(recorded)}/close`} className={buttonClasses('primary')}>
              Go to Close
            </Link>
            <Button onClick={() => setOpen({ kind: 'note' })} disabled={!mayRecord}>
              Late note
            </Button>
            <Button onClick={() => setOpen({ kind: 'event' })} disabled={!mayRecord}>
              Late event
            </Button>
          </section>
        ) : (
          <EntryButtons
            due={due && dueWords(due, now)}
            isPaused={isPausedAsEntered(infusion)}
            open={open?.kind === 'correct' || open?.kind === 'conditions' ? 'entries' : open?.kind}
            disabled={!mayRecord}
            onOpen={openKind}
          />
        )}
      </main>
      <footer className={styles.foot}>
        <RecentEntries
          rows={rows.slice(0, newestShown)}
          total={rows.length}
          onOpenAll={() => setOpen({ kind: 'entries' })}
          undo={undo}
          onUndo={(entry) =>
            void save([{ type: 'entry-marked-as-artifact', data: { entry, reason: enteredByMistake } }])
          }
        />
        <div className={styles.about}>
          <p>
            Vitals every {policy.vitalsInterval.value} min: <ProvenanceChip provenance="clinic-policy" />
          </p>
          {replay === undefined || isStopped ? null : (
            <Button look="link" onClick={replay}>
              Replay 4 h in 20 s
            </Button>
          )}
          {mayRecord ? null : <p>Signed in as nobody who may record.</p>}
          <Notice />
        </div>
      </footer>
      <StopDialog
        opened={isStopping}
        reasons={policy.stopReasons}
        given={infusion.started && givenAt(infusion, now)}
        givenWords={infusion.started && formatGiven(givenAt(infusion, now).infused, policy)}
        volumeStep={policy.pump.volume}
        now={now}
        onStop={(stopped, happenedAt) => {
          setIsStopping(false);
          void save([{ type: 'stopped', data: stopped, ...(happenedAt === undefined ? {} : { happenedAt }) }]);
        }}
        onKeep={() => setIsStopping(false)}
      />
    </div>
  );
}

function chartLabel(
  { vitals, adverseEvents }: InfusionState,
  pressure = 'not known',
  pulse = 'not known',
  saturation = 'not known',
  rate = '0',
): string {
  return `Vitals, events and rate over time: ${vitals.length} sets of vitals, ${adverseEvents.length} events. Newest: blood pressure ${pressure}, pulse ${pulse}, SpO2 ${saturation}, rate ${rate} mL/h.`;
}
