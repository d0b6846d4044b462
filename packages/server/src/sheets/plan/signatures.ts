import type { SignedPlan } from '@ketaguide/planning';
import type { Column, Content } from 'pdfmake/interfaces.js';
import { writingLine } from '../marks.ts';
import { dayAndTime } from '../printed-at.ts';
import { bold, paragraph, words } from '../words.ts';

/** Who signed and when, and lines for the hands of those who sign on paper. */
export function signatures(signed: SignedPlan | undefined, width: number, scale: number): Content {
  const lines = ['Prescriber', 'Second person, who read bag label and pump'];
  const gap = 18;
  const column = (width - gap) / 2;
  const spaces = lines.map(
    (label): Column => ({
      width: column,
      stack: [
        { ...writingLine(column), margin: [0, 22 * scale, 0, 2 * scale] },
        paragraph(words(`${label}: name, signature, time`), { fontSize: 7.5 }),
      ],
    }),
  );
  return [
    ...(signed === undefined
      ? []
      : [
          paragraph(bold(`Signed by ${signed.author} on ${dayAndTime(signed.signedAt, 'signedAt')}`), {
            margin: [0, 6 * scale, 0, 0],
          }),
        ]),
    { unbreakable: true, columnGap: gap, columns: spaces },
  ];
}
