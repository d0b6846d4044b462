import { type Kilograms, type Minutes, quantity } from '@ketaguide/quantities';
import { judge, type PlanContext, viewInfusion } from '../checks/infusion-view.ts';
import { plannedDose } from '../dosing/planned-dose.ts';
import { possibleAmounts } from '../dosing/possible-amounts.ts';
import { type DoseProfile, doseOf, withDuration } from './dose-profile.ts';
import { smallest } from './smallest.ts';

/**
 * The shortest whole minute of an infusion, at its rate, that meets what the guideline asks of total and duration. With
 * several rates, the infusion is cut off or carried on at its last one. Undefined when no possible duration does.
 */
export function shortestDuration(
  profile: DoseProfile,
  weight: Kilograms | undefined,
  context: PlanContext,
): Minutes | undefined {
  const minutes = smallest(1, possibleAmounts('planned-duration').to, (duration) => {
    const dose = plannedDose(doseOf(withDuration(profile, duration)), weight);
    return judge('dosing.dose-response', viewInfusion(dose, context).knowledge).met === 'yes';
  });
  return minutes === undefined ? undefined : quantity(minutes, 'min');
}
