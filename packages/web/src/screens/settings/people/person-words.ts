import type { Profession, Role } from '@ketaguide/course';

/** What the app calls each profession and role. */

const professions: Readonly<Record<Profession, string>> = {
  physician: 'Physician',
  'registered-nurse': 'Registered nurse',
  'physician-assistant': 'Physician assistant',
  other: 'Other',
};

const roleNames: Readonly<Record<Role, string>> = {
  prescriber: 'Prescriber',
  nurse: 'Nurse',
  lead: 'Lead',
  admin: 'Administrator',
};

export const professionWords = (profession: Profession): string => professions[profession];
export const roleWords = (role: Role): string => roleNames[role];

export const professionOptions = Object.entries(professions).map(([value, label]) => ({ value, label }));
