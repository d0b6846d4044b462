import type { Person } from '../src/index.ts';

const person = (id: string, more: Partial<Person>): Person => ({
  id,
  name: id,
  roles: ['nurse'],
  profession: 'registered-nurse',
  training: { aclsUntil: '2027-06-30', sedationUntil: '2027-06-30', experiencedWithKetamine: 'unknown' },
  active: true,
  ...more,
});

/** A small clinic. */
export const people: readonly Person[] = [
  person('prescriber', {
    name: 'Dr. Pat Prescriber',
    roles: ['prescriber'],
    profession: 'physician',
    training: { aclsUntil: '2027-01-31', sedationUntil: '2026-12-31', experiencedWithKetamine: 'yes' },
  }),
  person('nurse', { name: 'Nora Nurse' }),
  person('second', { name: 'Sam Second' }),
  person('practitioner', { name: 'Nic Practitioner', profession: 'other' }),
  person('lapsed', {
    name: 'Lee Lapsed',
    training: { aclsUntil: '2026-03-01', sedationUntil: null, experiencedWithKetamine: 'unknown' },
  }),
  person('admin', { name: 'Ada Admin', roles: ['admin'] }),
  person('left', { name: 'Lou Left', active: false }),
];
