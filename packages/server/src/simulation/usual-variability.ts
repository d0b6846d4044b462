import { type PharmacokineticModel, type Variability, variabilityById } from '@ketaguide/pharmacokinetics';

/** How patients differ when nobody says it. */
export const usualVariability = ({ ageGroup }: PharmacokineticModel): Variability =>
  variabilityById(ageGroup === 'children' ? 'children' : 'adult');
