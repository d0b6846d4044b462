import { answerSource } from '@ketaguide/guideline';
import {
  amountInWords,
  type PlanDocument,
  rateInEveryUnit,
  volumeInWords,
  type WeightBasis,
} from '@ketaguide/planning';
import { formatDate, quantity } from '@ketaguide/quantities';
import type { Content, ContentTable } from 'pdfmake/interfaces.js';
import { bold, paragraph, words } from '../words.ts';

/** What the dose was worked out from: weight and rate, bolus and bag. */
export function doseFacts(plan: PlanDocument, hasOneRate: boolean, width: number, scale: number): Content {
  const columns: readonly Facts[] = [
    [['Weight', weightInWords(plan)], ...rateRows(plan, hasOneRate)],
    [
      ['Bag', bagInWords(plan)],
      ...(plan.bag?.making ? [['Made from', plan.bag.making] as const] : []),
      ...bolusRows(plan),
    ],
  ];
  const gap = 14;
  const column = (width - gap) / 2;
  return { columnGap: gap, columns: columns.map((rows) => ({ width: column, ...factTable(rows, scale) })) };
}

type Facts = readonly (readonly [label: string, value: string])[];

const factTable = (rows: Facts, scale: number): ContentTable => ({
  table: {
    widths: [52 * scale, '*'],
    body: rows.map(([label, value]) => [
      paragraph(words(label)),
      paragraph(label === 'Bag' ? bold(value) : words(value)),
    ]),
  },
  layout: tight,
});

const tight = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0.5,
  paddingBottom: () => 0.5,
};

const basisWords: Readonly<Record<WeightBasis, string>> = {
  actual: 'actual weight',
  ideal: 'ideal weight',
  adjusted: 'adjusted weight',
  lean: 'lean weight',
  unknown: 'basis not known yet',
};

function weightInWords({ weight }: PlanDocument): string {
  if (weight === null) return 'not known yet';
  const { value, basis, date, source, note } = weight;
  const measured = date === null ? 'date not known yet' : formatDate(date);
  const whence = source === answerSource ? 'entered' : source;
  const known = Object.entries(basisWords).find(([id]) => id === basis)?.[1] ?? basis;
  const how = note === null ? '' : `; ${note}`;
  return `${amountInWords(quantity(value, 'kg'))} · ${known} · ${measured} · ${whence}${how}`;
}

/** Of several rates the highest, and it says so: it is the one that the guideline's limits are held against. */
function rateRows({ doseRateMgPerH, weight }: PlanDocument, hasOneRate: boolean): Facts {
  if (doseRateMgPerH === null || doseRateMgPerH === 0 || weight === null) return [];
  const { byWeight, byWeightPerMinute } = rateInEveryUnit(
    quantity(doseRateMgPerH, 'mg/h'),
    quantity(weight.value, 'kg'),
  );
  if (byWeight === undefined || byWeightPerMinute === undefined) return [];
  return [['Rate', `${hasOneRate ? '' : 'at most '}${amountInWords(byWeight)} · ${amountInWords(byWeightPerMinute)}`]];
}

function bolusRows({ bolusMg, bolusMl, weight, sessions }: PlanDocument): Facts {
  if (bolusMg === null || bolusMg === 0) return [];
  const byWeight =
    weight === null || sessions.length > 1 ? [] : [amountInWords(quantity(bolusMg / weight.value, 'mg/kg'))];
  const volume = bolusMl === null ? [] : [volumeInWords(quantity(bolusMl, 'mL'))];
  return [['Bolus', [amountInWords(quantity(bolusMg, 'mg')), ...byWeight, ...volume].join(' · ')]];
}

/** The total first: read per mL first, bags were given ten times over. */
function bagInWords({ bag }: PlanDocument): string {
  if (bag === null) return 'none chosen';
  const { mg, ml, mgPerMl } = bag;
  return `${amountInWords(quantity(mg, 'mg'))} in ${amountInWords(quantity(ml, 'mL'))} (${amountInWords(quantity(mgPerMl, 'mg/mL'))})`;
}
