import type { PlanDocument, ProgramDocument } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import type { Terminal } from '../../terminal.ts';
import { amount, duration } from '../amount.ts';
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
    duration(quantity(step.startMin, 'min')),
    step.durationMin === 0 ? 'at once' : duration(quantity(step.durationMin, 'min')),
    step.rateMlPerH === null ? '' : amount(quantity(step.rateMlPerH, 'mL/h')),
    amount(quantity(step.volumeMl, 'mL')),
    amount(quantity(step.doseMg, 'mg')),
    ...(isCourse ? [String(step.session)] : []),
  ]);
  const title = `Pump, in steps of ${amount(quantity(rateStepMlPerH, 'mL/h'))} and ${amount(quantity(volumeStepMl, 'mL'))}`;
  const given =
    afterPumpRoundingMg === null || afterPumpRoundingMg === totalMg
      ? ''
      : paragraph(
          terminal,
          `At these rates ${amount(quantity(afterPumpRoundingMg, 'mg'))} run in over the planned time.`,
          1,
        );
  return section(terminal, title, [table(terminal, isCourse ? [...heading, 'infusion'] : heading, rows, 1), given]);
}

const name = ({ type }: Step): string => type.slice(0, 1).toUpperCase() + type.slice(1);
