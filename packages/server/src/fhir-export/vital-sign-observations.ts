import type { Entry, TimelineEntry, VitalSign, VitalSignId, VitalSigns } from '@ketaguide/course';
import { vitalSigns } from '@ketaguide/planning';
import type { ExportContext } from './export-context.ts';
import { noteOf, notPerformed, observation, vitalSignsCategory } from './observation.ts';
import { loinc, quantityOf, type Resource } from './resource.ts';

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
  line: TimelineEntry & { readonly entry: Entry<'vitals-recorded'> },
  context: ExportContext,
): readonly Resource[] {
  const { signs, phase } = line.entry.data;
  const sign = (name: string, content: Readonly<Record<string, unknown>>): Resource =>
    observation(
      line,
      context,
      {
        category: vitalSignsCategory,
        ...content,
        ...noteOf(phaseWords[phase]),
      },
      name,
    );
  const known = pressures.filter((id) => signs[id] !== undefined);
  return [
    ...(known.length === 0
      ? []
      : [
          sign('blood-pressure', {
            code: { coding: [loinc('85354-9', 'Blood pressure panel with all children optional')] },
            component: known.map((id) => ({ code: codeOf(id), ...readingOf(id, signs) })),
          }),
        ]),
    ...(Object.keys(signs) as VitalSignId[])
      .filter((id) => !pressures.includes(id))
      .map((id) => sign(id, { code: codeOf(id), ...readingOf(id, signs) })),
  ];
}

const phaseWords = { baseline: 'Before the start', infusion: 'During the infusion', recovery: 'Recovery' } as const;

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
    : { dataAbsentReason: notPerformed(reading.notObtained) };
}
