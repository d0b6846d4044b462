import type { Person } from '@ketaguide/course';

const training = { aclsUntil: '2099-12-31', sedationUntil: '2099-12-31', experiencedWithKetamine: 'yes' } as const;

/** Invented people of an invented clinic. */
export const samplePrescriber: Person = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Dr. Robin Example',
  roles: ['prescriber', 'nurse'],
  profession: 'physician',
  training,
  active: true,
};

export const sampleNurse: Person = {
  id: '00000000-0000-4000-8000-000000000002',
  name: 'Kim Example',
  roles: ['nurse'],
  profession: 'registered-nurse',
  training,
  active: true,
};
