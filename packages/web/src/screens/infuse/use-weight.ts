import { plannedAmounts } from '@ketaguide/course';
import type { Kilograms } from '@ketaguide/quantities';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';

/** The weight that doses are reckoned by: the signed plan's, else the last that was entered. */
export function useWeight(): Kilograms | undefined {
  const { state, infusion } = useRecordedCourse();
  return (infusion && plannedAmounts(infusion)?.weight) ?? state.weight?.data.weight;
}
