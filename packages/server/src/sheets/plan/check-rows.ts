import { provenanceLabels, recommendationById } from '@ketaguide/guideline';
import {
  type CheckDocument,
  type CheckLevel,
  type GivenReason,
  type PlanDocument,
  reasonChoices,
} from '@ketaguide/planning';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { basisCell } from '../basis-cell.ts';
import { graded } from '../graded.ts';
import { heading } from '../heading.ts';
import { levelMark, writingLine } from '../marks.ts';
import { ruledRows } from '../ruled-rows.ts';
import { bold, paragraph, words } from '../words.ts';

/** Checks, gravest first, each with its level in shape and word, the reason given, and the statement it comes from. */
export function checkRows(
  title: string,
  checks: readonly CheckDocument[],
  { reasons }: Pick<PlanDocument, 'reasons'>,
  width: number,
  scale: number,
): Content {
  if (checks.length === 0) return [];
  const [mark, level, basis] = [13 * scale, 72 * scale, 148 * scale];
  const text = width - mark - level - basis;
  return [
    heading(title, scale),
    {
      table: {
        dontBreakRows: true,
        widths: [mark, level, text, basis],
        body: checks.map((check) => {
          const given = reasons.find((reason) => reason.check === check.id && reason.fact === check.fact);
          return row(check, given, text - 10 * scale, scale);
        }),
      },
      layout: ruledRows(1.5 * scale),
    },
  ];
}

function row(check: CheckDocument, given: GivenReason | undefined, width: number, scale: number): TableCell[] {
  const isOpen = check.level === 'stop' || (check.level === 'reason' && given === undefined);
  // Where a reason is asked for, the line for it already says what can be done.
  const more = [check.rule, check.level === 'reason' ? null : check.choice].filter((line) => line !== null);
  return [
    { ...levelMark(check.level, 8.5 * scale, isOpen), margin: [0, 1.5 * scale, 0, 0] },
    paragraph(bold(levelWords(check.level, given !== undefined))),
    {
      stack: [
        paragraph([...bold(check.fact), ...words(more.length === 0 ? '' : ` ${more.join(' ')}`)], {
          margin: [0, 0, 10 * scale, 0],
        }),
        ...reasonLine(check, given, width, scale),
      ],
    },
    basisCell(basisOf(check), scale),
  ];
}

const levelWords = (level: CheckLevel, isGiven: boolean): string =>
  ({ stop: 'Stop', reason: isGiven ? 'Reason given' : 'Reason needed', note: 'Note' })[level];

/** The reason in words, or a line to write one on. */
function reasonLine(
  { level }: CheckDocument,
  given: GivenReason | undefined,
  width: number,
  scale: number,
): readonly Content[] {
  if (level !== 'reason') return [];
  if (given === undefined) {
    const label = 34 * scale;
    return [
      {
        margin: [0, 1 * scale, 0, 0],
        columns: [
          paragraph(words('Reason'), { width: label }),
          { ...writingLine(width - label), margin: [0, 10.5 * scale, 0, 0] },
        ],
      },
    ];
  }
  const choice = reasonChoices.find(({ id }) => id === given.reason);
  const label = choice === undefined || 'needsText' in choice ? [] : [choice.label];
  const text = [...label, ...(given.text === undefined ? [] : [given.text])].join(': ');
  return [paragraph(words(`Reason: ${text}`), { margin: [0, 0, 10 * scale, 0] })];
}

/** Where the check comes from: the statement with grade and certainty, and whose rule it is. */
function basisOf({ recommendation: id, provenance, source }: CheckDocument): readonly string[] {
  const recommendation = id === null ? undefined : recommendationById(id);
  return [
    ...(recommendation === undefined ? [] : [graded(recommendation)]),
    [provenanceLabels[provenance], recommendation?.subject, source?.text]
      .filter((part) => part !== undefined)
      .join(' · '),
  ];
}
