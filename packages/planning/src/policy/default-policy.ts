import { limits, weightIsOldAfterDays } from '@ketaguide/guideline';
import type { Bag } from '@ketaguide/quantities';
import { diluents } from '../bag/diluent.ts';
import { usualActionsTaken } from './actions-taken.ts';
import { usualAdverseEvents } from './adverse-events.ts';
import { usualChecklist } from './checklist.ts';
import type { ClinicPolicy } from './clinic-policy.ts';
import { usualDischargeItems } from './discharge-items.ts';
import { usualRateChangeReasons } from './rate-change-reasons.ts';
import { usualStopReasons } from './stop-reasons.ts';
import { vitalSignIds } from './vital-sign.ts';

/** One and two mg per mL are the usual dilutions for an infusion; the volumes are those in which bags are sold. */
const usualConcentrations = [1, 2];
const usualVolumes = [50, 100, 250, 500];

const usualBags: readonly Bag[] = usualVolumes.flatMap((volume) =>
  usualConcentrations.map((concentration) => ({
    drug: { value: concentration * volume, unit: 'mg' },
    volume: { value: volume, unit: 'mL' },
  })),
);

/** What holds until a clinic settles its own: no limit below the guideline's, and what clinics usually do. */
export const defaultPolicy: ClinicPolicy = {
  id: 'default',
  version: '1',
  name: 'Default policy',
  limits: {},
  allowedBags: usualBags,
  allowedDiluents: diluents.map(({ id }) => id),
  pump: { rate: { value: 0.1, unit: 'mL/h' }, volume: { value: 0.1, unit: 'mL' } },
  weightOldAfter: { value: weightIsOldAfterDays, unit: 'd' },
  checklist: usualChecklist,
  secondPerson: 'reason-if-unavailable',
  secondCheckAboveRate: { value: limits.monitoredSettingThreshold.value, unit: 'mg/kg/h' },
  vitalsFields: vitalSignIds,
  vitalsInterval: { value: 15, unit: 'min' },
  recoveryVitalsInterval: { value: 15, unit: 'min' },
  rateChangeReasons: usualRateChangeReasons,
  stopReasons: usualStopReasons,
  adverseEvents: usualAdverseEvents,
  actionsTaken: usualActionsTaken,
  dischargeItems: usualDischargeItems,
  responseAfter: { value: 28, unit: 'd' },
};
