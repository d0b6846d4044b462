import type { PlanDocument } from '@ketaguide/planning';
import type { Terminal } from '../../terminal.ts';
import { keepUnits } from '../keep-units.ts';
import { paragraph, section } from '../layout.ts';

/** The smallest changes that would clear what fails; those of several infusions together where they are the same. */
export function renderWaysOut(terminal: Terminal, { sessions }: Pick<PlanDocument, 'sessions'>): string {
  const ways = Map.groupBy(
    sessions.flatMap(({ number, waysOut }) => waysOut.map(({ message }) => ({ number, message }))),
    ({ message }) => message,
  );
  return section(
    terminal,
    'Ways out (each clears all checks on dose and bag)',
    [...ways].map(([message, infusions]) => {
      const which =
        sessions.length === 1
          ? ''
          : `${whichOf(
              infusions.map(({ number }) => number),
              sessions.length,
            )}: `;
      return paragraph(terminal, keepUnits(`${which}${message}`), 1, '→ ');
    }),
  );
}

const whichOf = (numbers: readonly number[], count: number): string =>
  numbers.length === count ? 'Each infusion' : `Infusion ${numbers.join(', ')}`;
