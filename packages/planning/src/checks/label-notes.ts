import type { ListedMedicine } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { PreparedBag } from '../bag/prepared-bag.ts';
import { type Check, check } from './check.ts';
import { amount } from './in-words.ts';

/** What the US label of ketamine injection warns of, in our own words. */
export interface LabelNote {
  readonly id: string;
  /** The value sets of the medicines that it speaks of. */
  readonly valueSets: readonly string[];
  readonly text: string;
}

const label = {
  text: 'US label of ketamine injection, revision of October 2024',
  url: 'https://fda.report/DailyMed/46dab560-8ecd-4d92-8c92-6baa2310b09b',
} as const;

export const labelNotes: readonly LabelNote[] = [
  {
    id: 'label.theophylline',
    valueSets: ['drug.theophylline'],
    text: 'The label advises against theophylline or aminophylline with ketamine: together they make seizures likelier.',
  },
  {
    id: 'label.central-nervous-system-depressants',
    valueSets: ['drug.benzodiazepine', 'drug.opioid'],
    text: 'The label warns of deep sedation, respiratory depression, coma and death with benzodiazepines, opioids and other depressants of the central nervous system.',
  },
];

/** The label's warnings that bear on this patient's medicines and on this bag. */
export function labelChecks(medicines: readonly ListedMedicine[], bag: PreparedBag | undefined): readonly Check[] {
  const aboutMedicines = labelNotes.flatMap(({ id, valueSets, text }) => {
    const spokenOf = newestOfEach(medicines.filter(({ valueSet }) => valueSets.includes(valueSet)));
    if (spokenOf.length === 0) return [];
    return [note(id, `${spokenOf.map(inWords).join(', ')}: on the medicine list.`, text)];
  });
  return [...aboutMedicines, ...dilutionNote(bag)];
}

/** One that is ordered several times is named once, by its newest date. */
function newestOfEach(medicines: readonly ListedMedicine[]): readonly ListedMedicine[] {
  const byName = Map.groupBy(medicines, ({ name }) => name.toLowerCase());
  return [...byName.values()].flatMap((same) => same.reduce((a, b) => ((b.date ?? '') > (a.date ?? '') ? b : a)));
}

const inWords = ({ name, date }: ListedMedicine): string =>
  date === undefined ? name : `${name} (${formatDate(date)})`;

/** A vial that may not be given undiluted. Such a bag cannot be made at all; the note says why it is diluted. */
function dilutionNote(bag: PreparedBag | undefined): readonly Check[] {
  const vial = bag?.madeFrom?.vial;
  if (vial === undefined || vial.mostConcentrated.value >= vial.strength.value) return [];
  return [
    note(
      'label.dilution',
      `The vial holds ${amount(vial.strength)}.`,
      'By the label it never goes into a vein undiluted: at least its own volume of diluent is added, and it is used at once.',
    ),
  ];
}

const note = (id: string, fact: string, rule: string): Check =>
  check({ id, level: 'note', recommendation: null, provenance: 'drug-label' }, { fact, rule }, { source: label });
