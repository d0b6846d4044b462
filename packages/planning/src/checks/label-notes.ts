import type { PreparedBag } from '../bag/prepared-bag.ts';
import { type Check, check } from './check.ts';
import { amount } from './in-words.ts';

/** A medicine on the patient's list, by the guideline's value set that holds its code. */
export interface ListedMedicine {
  readonly valueSet: string;
  /** What the record or the person calls it. */
  readonly name: string;
}

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
    const names = [
      ...new Set(medicines.filter(({ valueSet }) => valueSets.includes(valueSet)).map(({ name }) => name)),
    ];
    if (names.length === 0) return [];
    return [note(id, `${names.join(', ')}: on the medicine list.`, text)];
  });
  return [...aboutMedicines, ...dilutionNote(bag)];
}

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
