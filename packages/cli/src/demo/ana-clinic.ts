import type { Person } from '@ketaguide/course';

const training = { aclsUntil: '2099-12-31', sedationUntil: '2099-12-31', experiencedWithKetamine: 'yes' } as const;

/** Invented people of an invented clinic: one signs, one gives the infusion, one reads bag and pump a second time. */
export const anaClinic = {
  prescriber: {
    id: 'robin-example',
    name: 'Dr. Robin Example',
    roles: ['prescriber'],
    profession: 'physician',
    training,
    active: true,
  },
  nurse: {
    id: 'kim-example',
    name: 'Kim Example',
    roles: ['nurse'],
    profession: 'registered-nurse',
    training,
    active: true,
  },
  second: {
    id: 'sam-example',
    name: 'Sam Example',
    roles: ['nurse'],
    profession: 'registered-nurse',
    training,
    active: true,
  },
} as const satisfies Readonly<Record<string, Person>>;
