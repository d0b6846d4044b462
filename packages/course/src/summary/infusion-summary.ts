import type { Provenance } from '@ketaguide/guideline';
import type { ClinicPolicy } from '@ketaguide/planning';
import { formatDate, formatQuantity } from '@ketaguide/quantities';
import type { Entry } from '../events/entry.ts';
import type { Instant } from '../events/event-envelope.ts';
import type { Person } from '../people/person.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { isSampleCourse, sampleWords } from '../state/sample.ts';
import { choiceLabelOf } from './choice-label.ts';
import { detailNames } from './detail-names.ts';
import { givenLines } from './given-lines.ts';
import { basisLines, correctionLines, notDoneLines, notKnownLines } from './open-points.ts';
import { peopleLines, readBackLines } from './people-lines.ts';
import { planLines } from './plan-lines.ts';
import { pumpWords } from './pump-words.ts';
import { lineOf, nameOf, plain, type View } from './summary-view.ts';
import { inOrderOfTime, vitalsGapLines } from './vitals-gaps.ts';
import { vitalsInWords } from './vitals-in-words.ts';

/** How instants read where the summary is shown: in the time zone of the place, which nothing here knows. */
export interface Clock {
  /** ISO day. */
  readonly day: (instant: Instant) => string;
  /** "14:05" */
  readonly time: (instant: Instant) => string;
}

export interface SummaryContext {
  readonly policy: ClinicPolicy;
  readonly people: readonly Person[];
  readonly clock: Clock;
  readonly now: Instant;
}

/** One line, with when it happened and where it comes from. */
export interface SummaryLine {
  readonly at: Instant | undefined;
  readonly text: string;
  readonly provenance: Provenance;
  /** "entered 11:40", "corrected": what a reader has to know about the line. */
  readonly note: string | undefined;
}

export interface SummarySection {
  readonly id: SummarySectionId;
  readonly title: string;
  readonly lines: readonly SummaryLine[];
}

export type SummarySectionId =
  | 'plan'
  | 'people'
  | 'check'
  | 'given'
  | 'pump'
  | 'adverse-events'
  | 'vital-signs'
  | 'medicines'
  | 'details'
  | 'waste'
  | 'notes'
  | 'not-done'
  | 'not-known'
  | 'not-counted'
  | 'basis';

/** One infusion for reading, print and the chart. Nothing that is missing or not known is left out. */
export interface InfusionSummary {
  readonly title: string;
  readonly patient: string;
  /** "Record closed by … " or that it is still open. */
  readonly status: string;
  readonly isClosed: boolean;
  /** Only those that have a line. */
  readonly sections: readonly SummarySection[];
}

export function infusionSummary(state: CourseState, infusion: InfusionState, context: SummaryContext): InfusionSummary {
  const { clock, now } = context;
  const day = infusion.started?.happenedAt ?? infusion.opened?.happenedAt ?? now;
  const view: View = {
    state,
    infusion,
    ...context,
    entries: new Map(infusion.timeline.map((each) => [each.original.id, each])),
  };
  const sections: readonly SummarySection[] = [
    { id: 'plan', title: 'Plan', lines: planLines(view) },
    { id: 'people', title: 'People', lines: peopleLines(view) },
    { id: 'check', title: 'Second person', lines: readBackLines(view) },
    { id: 'given', title: 'Given', lines: givenLines(view) },
    { id: 'pump', title: 'Pump', lines: infusion.pump.map((entry) => lineOf(view, entry, pumpWords(view, entry))) },
    {
      id: 'adverse-events',
      title: 'Adverse events',
      lines: infusion.adverseEvents.map((entry) => lineOf(view, entry, adverseEventWords(view, entry))),
    },
    {
      id: 'vital-signs',
      title: 'Vital signs',
      lines: inOrderOfTime([
        ...infusion.vitals.map((entry) =>
          lineOf(view, entry, `${phaseWords[entry.data.phase]}: ${vitalsInWords(entry.data.signs)}`),
        ),
        ...vitalsGapLines(view),
      ]),
    },
    {
      id: 'medicines',
      title: 'Other medicines',
      lines: infusion.medicines.map((entry) => {
        const { purpose, name, dose, route } = entry.data;
        return lineOf(view, entry, `${name} ${dose}, ${route} (${purpose === 'rescue' ? 'rescue' : 'premedication'})`);
      }),
    },
    {
      id: 'details',
      title: 'Details',
      lines: Object.values(infusion.details).map((entry) =>
        lineOf(view, entry, `${detailNames[entry.data.detail]}: ${entry.data.value}`),
      ),
    },
    {
      id: 'waste',
      title: 'Left over',
      lines: infusion.waste.map((entry) => lineOf(view, entry, wasteWords(view, entry))),
    },
    { id: 'notes', title: 'Notes', lines: infusion.notes.map((entry) => lineOf(view, entry, entry.data.text)) },
    { id: 'not-done', title: 'Not recorded or not done', lines: notDoneLines(view) },
    { id: 'not-known', title: 'Not known yet', lines: notKnownLines(view) },
    { id: 'not-counted', title: 'Corrections', lines: correctionLines(view) },
    { id: 'basis', title: 'Basis', lines: basisLines(view) },
  ];
  return {
    title: `Intravenous ketamine infusion, ${formatDate(clock.day(day))}`,
    patient: patientWords(state),
    status: statusWords(view),
    isClosed: infusion.status === 'closed',
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

function patientWords(state: CourseState): string {
  const { patient } = state;
  if (patient === undefined) return 'Name not on record';
  const { name, birthDate, identifiers } = patient;
  return [
    name,
    birthDate === null ? 'date of birth not on record' : `born ${formatDate(birthDate)}`,
    ...identifiers.map(({ label, value }) => `${label} ${value}`),
    ...(isSampleCourse(state) ? [sampleWords.toLowerCase()] : []),
  ].join(', ');
}

function statusWords({ infusion, clock, people }: View): string {
  const { closed } = infusion;
  if (closed === undefined || infusion.status !== 'closed') return 'Draft: the record is not closed yet.';
  const when = `${formatDate(clock.day(closed.happenedAt))} ${clock.time(closed.happenedAt)}`;
  return `Record closed by ${nameOf(closed.author, people)}, ${when}.`;
}

function adverseEventWords({ policy }: View, { data }: Entry<'adverse-event-recorded'>): string {
  const { kind, severity, action, note } = data;
  const words = `${choiceLabelOf(policy.adverseEvents, kind)}, ${severity}: ${choiceLabelOf(policy.actionsTaken, action)}`;
  return note === undefined ? words : `${words}. ${note}`;
}

const phaseWords = { baseline: 'Baseline', infusion: 'During', recovery: 'Recovery' } as const;

function wasteWords({ people }: View, { data }: Entry<'waste-recorded'>): string {
  const { amount, volume, witness, disposal } = data;
  const size = [amount, ...(volume === null ? [] : [volume])].map((each) => formatQuantity(each, plain)).join(', ');
  return `${size} discarded (${disposal}), witness: ${nameOf(witness, people)}`;
}
