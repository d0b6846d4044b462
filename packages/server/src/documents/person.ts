import { type Person, roles } from '@ketaguide/course';
import Type from 'typebox';
import { oneOf } from './one-of.ts';

const closed = { additionalProperties: false } as const;

export const Professions = oneOf(['physician', 'registered-nurse', 'physician-assistant', 'other']);
export const Roles = Type.Array(oneOf(roles), { uniqueItems: true });

const Day = Type.Union([Type.String({ format: 'date' }), Type.Null()]);

export const TrainingDocument = Type.Object(
  {
    aclsUntil: Day,
    sedationUntil: Day,
    experiencedWithKetamine: oneOf(['yes', 'no', 'unknown']),
  },
  { ...closed, description: 'The day until which each training holds; null: none, or not known' },
);

/** A person as others see them: never a PIN, nor what a sign-in provider knows of them. */
export const PersonDocument = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    roles: Roles,
    profession: Professions,
    training: TrainingDocument,
    active: Type.Boolean({ description: 'Somebody who left stays on record and can no longer sign in' }),
  },
  { ...closed, title: 'Person' },
);

/** A person as an answer holds them. */
export const personDocument = ({ roles, training, ...person }: Person): Type.Static<typeof PersonDocument> => ({
  ...person,
  roles: [...roles],
  training: { ...training },
});
