import { factInWords } from '../rendering/fact.ts';
import { paragraph } from '../rendering/layout.ts';
import type { DemoCase } from './demo-case.ts';

/** The answers that somebody gives in a scene, one a line. */
export const answersShown = ({ terminal, answers }: DemoCase, given: object): string =>
  Object.values(answers(given))
    .map((fact) => paragraph(terminal, factInWords(fact), 1, '+ '))
    .join('\n');
