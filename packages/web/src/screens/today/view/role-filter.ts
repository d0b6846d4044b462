import type { Role } from '@ketaguide/course';
import type { TodayRow } from './today-row.ts';

/** Whose work is shown. */
export type TodayFilter = 'all' | 'prescriber' | 'nurse' | 'lead';

export const filterOptions: readonly { readonly value: TodayFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'prescriber', label: 'Plans to sign' },
  { value: 'nurse', label: 'Checks and running' },
  { value: 'lead', label: 'Open closures' },
];

/** The steps that each filter is about. */
const isShown: Readonly<Record<TodayFilter, (row: TodayRow) => boolean>> = {
  all: () => true,
  prescriber: ({ step }) => step === 'plan',
  nurse: ({ step }) => step === 'check' || step === 'infuse',
  lead: ({ step }) => step === 'close',
};

export const rowsFor = (filter: TodayFilter, rows: readonly TodayRow[]): readonly TodayRow[] =>
  rows.filter(isShown[filter]);

/** What somebody sees first: prescribers and leads what waits for them, whoever is several things everything. */
export function firstFilter(roles: readonly Role[]): TodayFilter {
  const [only] = roles;
  if (roles.length !== 1 || only === undefined || only === 'admin') return 'all';
  return only;
}
