import type { Clock } from '@ketaguide/course';
import { dayOf, timeOfDay } from './clock-words.ts';

/** Instants in the time of this device, for the summary of an infusion. */
export const summaryClock: Clock = { day: dayOf, time: timeOfDay };
