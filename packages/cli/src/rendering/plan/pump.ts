import { amountInWords, durationInWords, type PlanDocument, type ProgramDocument } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import type { Terminal } from '../../terminal.ts';
import { paragraph, section } from '../layout.ts';
import { table } from '../table.ts';

type Step = ProgramDocument['steps'][number];

/** What is set on the pump, step by step. */
export function renderPump(
  terminal: Terminal,
  {
    program,
    sessions,
    totalMg,
    afterPumpRoundingMg,
  }: Pick<PlanDocument, 'program' | 'sessions' | 'totalMg' | 'afterPumpRoundingMg'>,
): string {
  if (program === null) return '';
  const { rateStepMlPerH, volumeStepMl, steps } = program;
  const isCourse = sessions.length > 1;
  const heading = ['', 'starts at', 'runs', 'rate', 'volume', 'dose'];
  const rows = steps.map((step) => [
    name(step),
    durationInWords(quantity(step.startMin, 'min')),
    step.durationMin === 0 ? 'at once' : durationInWords(quantity(step.durationMin, 'min')),
    step.rateMlPerH === null ? '' : amountInWords(quantity(step.rateMlPerH, 'mL/h')),
    amountInWords(quantity(step.volumeMl, 'mL')),
    amountInWords(quantity(step.doseMg, 'mg')),
    ...(isCourse ? [String(step.session)] : []),
  ]);
  const title = `Pump, in steps of ${amountInWords(quantity(rateStepMlPerH, 'mL/h'))} and ${amountInWords(quantity(volumeStepMl, 'mL'))}`;
  const given =
    afterPumpRoundingMg === null || afterPumpRoundingMg === totalMg
      ? ''
      : paragraph(
          terminal,
          `At these rates ${amountInWords(quantity(afterPumpRoundingMg, 'mg'))} run in over the planned time.`,
          1,
        );
  return section(terminal, title, [table(terminal, isCourse ? [...heading, 'infusion'] : heading, rows, 1), given]);
}

const name = ({ type }: Step): string => type.slice(0, 1).toUpperCase() + type.slice(1);
