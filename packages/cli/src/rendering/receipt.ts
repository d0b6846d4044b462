import type { IgnoredResource, Receipt, ReceiptLine } from '@ketaguide/fhir';
import { formatNumber } from '@ketaguide/quantities';
import type { Terminal } from '../terminal.ts';
import { paragraph, section } from './layout.ts';

/** So many reasons are told for one kind of resource; the others are counted. */
const mostReasons = 4;

/** What became of the record: per kind of resource how many were read, used and ignored, and why. */
export function renderReceipt(terminal: Terminal, receipt: Receipt, isVerbose: boolean): string {
  const read = receipt.reduce((sum, line) => sum + line.read, 0);
  const used = receipt.reduce((sum, line) => sum + line.used, 0);
  const title = `Receipt: ${formatNumber(used)} of ${formatNumber(read)} resources used`;
  const leftOut = isVerbose ? [] : kindsLeftOut(receipt);
  const lines = receipt.filter((line) => !leftOut.some(({ kinds }) => kinds.includes(line)));
  const typeWidth = Math.max(0, ...lines.map(({ resourceType }) => resourceType.length));
  return section(terminal, title, [
    ...lines.map((line) => renderLine(terminal, line, typeWidth, isVerbose)),
    ...leftOut.map(({ why, kinds }) => paragraph(terminal, `Ignored, ${why}: ${kinds.map(kindInWords).join(', ')}`, 1)),
  ]);
}

interface LeftOut {
  readonly why: string;
  readonly kinds: readonly ReceiptLine[];
}

/** The kinds of resources that were ignored altogether, by reason: a word for each is enough. */
function kindsLeftOut(receipt: Receipt): readonly LeftOut[] {
  const byReason = Map.groupBy(
    receipt.filter(({ used }) => used === 0),
    ({ ignored }) => (ignored.every(({ why }) => why === ignored[0]?.why) ? ignored[0]?.why : undefined),
  );
  return [...byReason].flatMap(([why, kinds]) => (why === undefined || kinds.length < 2 ? [] : [{ why, kinds }]));
}

const kindInWords = ({ resourceType, read }: ReceiptLine): string => `${resourceType} (${formatNumber(read)})`;

const renderLine = (terminal: Terminal, line: ReceiptLine, typeWidth: number, isVerbose: boolean): string =>
  [
    paragraph(terminal, lineInWords(line), 1, `${line.resourceType.padEnd(typeWidth)}  `),
    ...(isVerbose ? line.ignored.map((ignored) => renderIgnored(terminal, ignored)) : []),
  ].join('\n');

function lineInWords({ read, used, ignored }: ReceiptLine): string {
  const usedWords = `${formatNumber(used)} of ${formatNumber(read)} used`;
  return ignored.length === 0 ? usedWords : `${usedWords}. Ignored: ${reasonsInWords(ignored)}`;
}

/** The reasons, each with how many it holds for; the most frequent first. */
function reasonsInWords(ignored: readonly IgnoredResource[]): string {
  const counts = new Map<string, number>();
  for (const { why } of ignored) counts.set(why, (counts.get(why) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  const told = sorted.slice(0, mostReasons).map(([why, count]) => `${why} (${formatNumber(count)})`);
  const others = sorted.length - told.length;
  return [...told, ...(others > 0 ? [`${formatNumber(others)} other reasons`] : [])].join('; ');
}

const renderIgnored = (terminal: Terminal, { reference, why }: IgnoredResource): string =>
  paragraph(terminal, `${terminal.style('muted', reference)}: ${why}`, 3);
