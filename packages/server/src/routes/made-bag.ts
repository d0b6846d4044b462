import { bagFromVial, bagOfTotal, type PreparedBag } from '@ketaguide/planning';
import { type Bag, InvalidValueError, quantity } from '@ketaguide/quantities';
import type { BagMaking } from '../documents/bag-making.ts';
import { RequestError } from '../problem.ts';

/**
 * A bag with how it is made.
 *
 * @param field of the body, for a bag that is none
 * @throws RequestError when there is no such bag, or it cannot be made like that
 */
export function madeBag(
  bag: Bag | undefined,
  { vialMgPerMl, drawnMl, diluent }: BagMaking,
  field = 'bagMaking',
): PreparedBag {
  if (bag === undefined) throw new RequestError('bagMaking: expected regimen.bag with it.', 'bagMaking');
  if ((vialMgPerMl === undefined) !== (drawnMl === undefined)) {
    throw new RequestError('bagMaking: expected vialMgPerMl and drawnMl, both or none.', 'bagMaking');
  }
  try {
    if (vialMgPerMl === undefined || drawnMl === undefined) return bagOfTotal(bag, diluent);
    return bagFromVial({
      strength: quantity(vialMgPerMl, 'mg/mL'),
      drawn: quantity(drawnMl, 'mL'),
      volume: bag.volume,
      ...(diluent && { diluent }),
    });
  } catch (error) {
    if (error instanceof InvalidValueError)
      throw new RequestError(error.message, vialMgPerMl === undefined ? field : 'bagMaking');
    throw error;
  }
}
