import { diluents } from '@ketaguide/planning';
import Type from 'typebox';
import { oneOf } from './one-of.ts';

export const BagMaking = Type.Object(
  {
    vialMgPerMl: Type.Optional(Type.Number({ description: 'The strength of the vials' })),
    drawnMl: Type.Optional(Type.Number({ description: 'The volume drawn from them' })),
    diluent: Type.Optional(oneOf(diluents.map(({ id }) => id))),
  },
  { additionalProperties: false, description: 'How the bag is made' },
);

export type BagMaking = Type.Static<typeof BagMaking>;
