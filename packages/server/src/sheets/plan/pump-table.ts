import { amountInWords, durationInWords, type PlanDocument, type ProgramDocument } from '@ketaguide/planning';
import { formatNumber, noBreakSpace, quantity } from '@ketaguide/quantities';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { heading } from '../heading.ts';
import { ruledRows } from '../ruled-rows.ts';
import { bold, paragraph, words } from '../words.ts';

type Step = ProgramDocument['steps'][number];

/** Infusions of a course that are set on the pump alike. */
interface Alike {
  readonly sessions: PlanDocument['sessions'];
  /** Of the first of them. */
  readonly steps: readonly Step[];
}

/** What is set on the pump, step by step; infusions that are alike stand once. */
export function pumpTable(plan: PlanDocument, width: number, scale: number): Content {
  const { program, sessions } = plan;
  if (program === null) {
    return [heading('Pump program', scale), paragraph(words('None yet: it takes a weight and a bag.'))];
  }
  const { rateStepMlPerH, volumeStepMl } = program;
  const steps = `in steps of ${amountInWords(quantity(rateStepMlPerH, 'mL/h'))} and ${amountInWords(quantity(volumeStepMl, 'mL'))}`;
  const given = givenAtSetRates(plan);
  const share = (part: number): number => part * width;
  return [
    heading('Pump program', scale, steps),
    {
      table: {
        headerRows: 1,
        widths: [share(0.2), share(0.16), share(0.16), share(0.16), share(0.16), share(0.16)],
        body: [
          ['Step', 'Starts at', 'Time', 'Rate', 'Volume', 'Dose'].map((label) => paragraph(words(label))),
          ...alike(plan).flatMap((group) => [
            ...(sessions.length === 1 ? [] : [groupRow(group)]),
            ...group.steps.map((step, index) => stepRow(step, index, group.sessions[0]?.startMin ?? 0)),
          ]),
        ],
      },
      layout: ruledRows(2 * scale),
    },
    ...(given === undefined ? [] : [paragraph(words(given))]),
  ];
}

/** What the pump's steps change, where one can see it. */
function givenAtSetRates({ totalMg, afterPumpRoundingMg }: PlanDocument): string | undefined {
  if (totalMg === null || afterPumpRoundingMg === null) return undefined;
  const [planned, given] = [totalMg, afterPumpRoundingMg].map((mg) => amountInWords(quantity(mg, 'mg')));
  return planned === given ? undefined : `At these rates ${given} run in over the planned time.`;
}

const stepRow = (step: Step, index: number, sessionStart: number): TableCell[] => [
  paragraph(words(`${index + 1}${noBreakSpace}${step.type.slice(0, 1).toUpperCase()}${step.type.slice(1)}`)),
  paragraph(words(durationInWords(quantity(step.startMin - sessionStart, 'min')))),
  paragraph(words(step.durationMin === 0 ? 'at once' : durationInWords(quantity(step.durationMin, 'min')))),
  paragraph(bold(step.rateMlPerH === null ? '' : amountInWords(quantity(step.rateMlPerH, 'mL/h')))),
  paragraph(bold(step.type === 'pause' ? '' : amountInWords(quantity(step.volumeMl, 'mL')))),
  paragraph(words(step.type === 'pause' ? '' : amountInWords(quantity(step.doseMg, 'mg')))),
];

function groupRow({ sessions }: Alike): TableCell[] {
  const title = sessions.length === 1 ? 'Infusion' : 'Infusions';
  const numbers = inRanges(sessions.map(({ number }) => number));
  return [
    { ...paragraph([...bold(`${title} ${numbers}`), ...words(` · ${startsInWords(sessions)}`)]), colSpan: 6 },
    ...Array.from({ length: 5 }, () => ''),
  ];
}

/** "1 to 10", "1, 3": numbers that follow one another stand as a range. */
function inRanges(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges
    .map(({ from, to }) => (from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`))
    .join(', ');
}

/** "first at 0 min, then every 24 h", or each start where they are not that regular. */
function startsInWords(sessions: Alike['sessions']): string {
  const starts = sessions.map(({ startMin }) => startMin);
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  const [first = 0] = starts;
  const [gap] = gaps;
  const from = durationInWords(quantity(first, 'min'));
  if (gap !== undefined && gaps.length > 1 && gaps.every((other) => other === gap)) {
    return `each alike, the first at ${from}, then one every ${durationInWords(quantity(gap, 'min'))}`;
  }
  return `from ${starts.map((start) => durationInWords(quantity(start, 'min'))).join(', ')} of the course`;
}

function alike({ program, sessions }: PlanDocument): readonly Alike[] {
  const groups = Map.groupBy(sessions, ({ number, startMin }) =>
    JSON.stringify(
      stepsOf(program, number).map(({ session: _, startMin: start, ...step }) => ({
        ...step,
        start: start - startMin,
      })),
    ),
  );
  return [...groups.values()].map((members) => ({
    sessions: members,
    steps: stepsOf(program, members[0]?.number ?? 0),
  }));
}

const stepsOf = (program: ProgramDocument | null, session: number): readonly Step[] =>
  (program?.steps ?? []).filter((step) => step.session === session);
