import type { Entry, TimelineEntry, VitalSign, VitalSignId, VitalSigns } from '@ketaguide/course';
import { vitalSigns } from '@ketaguide/planning';
import { loinc, quantityOf, type Resource, reference } from './resource.ts';

interface Coded {
  readonly coding: readonly ReturnType<typeof loinc>[];
  /** In UCUM. */
  readonly unit: string;
}

/** The codes that the vital signs of FHIR R4 ask for; our scales of sedation and dissociation have none. */
const codes: Readonly<Record<VitalSignId, Coded>> = {
  'systolic-pressure': { coding: [loinc('8480-6', 'Systolic blood pressure')], unit: 'mm[Hg]' },
  'diastolic-pressure': { coding: [loinc('8462-4', 'Diastolic blood pressure')], unit: 'mm[Hg]' },
  pulse: { coding: [loinc('8867-4', 'Heart rate')], unit: '/min' },
  'oxygen-saturation': {
    coding: [
      loinc('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry'),
      // The profile asks for this one, too.
      loinc('2708-6', 'Oxygen saturation in Arterial blood'),
    ],
    unit: '%',
  },
  'respiratory-rate': { coding: [loinc('9279-1', 'Respiratory rate')], unit: '/min' },
  sedation: { coding: [], unit: '{score}' },
  dissociation: { coding: [], unit: '{score}' },
  pain: {
    coding: [loinc('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported')],
    unit: '{score}',
  },
};

const pressures: readonly VitalSignId[] = ['systolic-pressure', 'diastolic-pressure'];

/** One reading of vital signs: an Observation for each sign, and one for both pressures. */
export function vitalSignObservations(
  { entry, corrections, artifact }: TimelineEntry & { readonly entry: Entry<'vitals-recorded'> },
  patient: string,
): readonly Resource[] {
  const { id, infusion, happenedAt, author, data } = entry;
  const { signs } = data;
  const status = artifact !== undefined ? 'entered-in-error' : corrections.length > 0 ? 'corrected' : 'final';
  const observation = (name: string, content: object): Resource => ({
    resourceType: 'Observation',
    id: `${id}-${name}`,
    status,
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: 'vital-signs',
            display: 'Vital Signs',
          },
        ],
      },
    ],
    subject: reference('Patient', patient),
    effectiveDateTime: happenedAt,
    performer: [reference('Practitioner', author)],
    ...(infusion !== null && { partOf: [reference('MedicationAdministration', infusion)] }),
    ...content,
  });
  const known = pressures.filter((sign) => signs[sign] !== undefined);
  return [
    ...(known.length === 0
      ? []
      : [
          observation('blood-pressure', {
            code: { coding: [loinc('85354-9', 'Blood pressure panel with all children optional')] },
            component: known.map((sign) => ({ code: codeOf(sign), ...readingOf(sign, signs) })),
          }),
        ]),
    ...(Object.keys(signs) as VitalSignId[])
      .filter((sign) => !pressures.includes(sign))
      .map((sign) => observation(sign, { code: codeOf(sign), ...readingOf(sign, signs) })),
  ];
}

function codeOf(sign: VitalSignId): object {
  const { coding } = codes[sign];
  return { ...(coding.length > 0 && { coding }), text: vitalSigns[sign].label };
}

/** The number, or why there is none. */
function readingOf(sign: VitalSignId, signs: VitalSigns): object {
  const reading: VitalSign | undefined = signs[sign];
  if (reading === undefined) return {};
  return 'value' in reading
    ? { valueQuantity: quantityOf(reading.value, vitalSigns[sign].unit || 'score', codes[sign].unit) }
    : {
        dataAbsentReason: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
              code: 'not-performed',
              display: 'Not Performed',
            },
          ],
          text: reading.notObtained,
        },
      };
}
