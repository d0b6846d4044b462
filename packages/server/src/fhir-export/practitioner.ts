import type { Person } from '@ketaguide/course';
import type { Resource } from './resource.ts';

/** Somebody who works in the clinic. */
export const practitioner = ({ id, name, active }: Person): Resource => ({
  resourceType: 'Practitioner',
  id,
  active,
  name: [{ text: name }],
});
