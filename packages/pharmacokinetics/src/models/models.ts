import { InvalidValueError } from '@ketaguide/quantities';
import { clements1981 } from './clements-1981.ts';
import { domino } from './domino.ts';
import { herd2007 } from './herd-2007.ts';
import { hijazi2003 } from './hijazi-2003.ts';
import { kamp2020 } from './kamp-2020.ts';
import type { PharmacokineticModel } from './pharmacokinetic-model.ts';

export const defaultModel: PharmacokineticModel = kamp2020;

/** The models of adults, the default first. */
export const adultModels: readonly PharmacokineticModel[] = [kamp2020, domino, clements1981, hijazi2003];

/** Every model that can be asked for by name. */
export const models: readonly PharmacokineticModel[] = [...adultModels, herd2007];

/** @throws InvalidValueError for a name that no model has */
export function modelById(id: string): PharmacokineticModel {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new InvalidValueError('model', id, `one of ${models.map(({ id }) => id).join(', ')}`);
  return model;
}
