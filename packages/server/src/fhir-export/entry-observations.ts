import {
  type Entry,
  type InfusionEntries,
  identityInWords,
  reasonInWords,
  type TimelineEntry,
} from '@ketaguide/course';
import { measureById, type measures } from '@ketaguide/guideline';
import type { Bag, MlPerHour } from '@ketaguide/quantities';
import type { ExportContext } from './export-context.ts';
import { noteOf, notPerformed, observation, surveyCategory, vitalSignsCategory } from './observation.ts';
import { loinc, quantityOf, type Resource } from './resource.ts';
import { vitalSignObservations } from './vital-sign-observations.ts';

/**
 * What FHIR has no resource of its own for, as observations: each says in words what it is, with a code where one was
 * verified. What the pump did is among them, because an administration has one dose and no history.
 */
export function entryObservations(line: TimelineEntry, context: ExportContext): readonly Resource[] {
  const { entry } = line;
  const observed = (content: Readonly<Record<string, unknown>>): readonly Resource[] => [
    observation(line, context, content),
  ];
  const policy = context.policyOf(entry);
  switch (entry.type) {
    case 'vitals-recorded':
      return vitalSignObservations({ ...line, entry }, context);
    case 'weight-entered':
      return observed({
        category: vitalSignsCategory,
        code: { coding: [loinc('29463-7', 'Body weight')], text: 'Weight' },
        effectiveDateTime: entry.data.measuredOn,
        valueQuantity: quantityOf(entry.data.weight.value, 'kg'),
      });
    case 'score-recorded':
      return observed(scoreContent(entry.data));
    case 'satisfaction-recorded':
      return observed({
        category: surveyCategory,
        code: { text: 'Satisfied with the treatment' },
        valueCodeableConcept: { text: entry.data.satisfied },
      });
    case 'note-written':
      return observed({ code: { text: 'Note' }, valueString: entry.data.text });
    case 'waste-recorded':
      return observed(wasteContent(entry.data, context));
    case 'read-back-entered':
      return observed(readBackContent(entry));
    case 'read-back-waived':
      return observed({
        code: readBackCode(entry.data.purpose),
        dataAbsentReason: notPerformed(`No second person. ${reasonInWords(entry.data, [])}`),
      });
    case 'started':
      return observed({
        ...rateContent('Infusion started', entry.data.rate),
        ...bagComponents(entry.data.bag),
        ...noteOf(entry.data.withoutServer && 'Started without asking the server.'),
      });
    case 'rate-changed':
      return observed({
        ...rateContent('Pump rate changed', entry.data.rate),
        note: [
          reasonInWords(entry.data, policy.rateChangeReasons),
          ...(entry.data.checks ?? []).map(({ check, message }) => `Said when it was entered: ${message} (${check})`),
        ].map((text) => ({ text })),
      });
    case 'resumed':
      return observed(rateContent('Infusion resumed', entry.data.rate));
    case 'paused':
      return observed({
        code: { text: 'Infusion paused' },
        ...noteOf(reasonInWords(entry.data, policy.rateChangeReasons)),
      });
    case 'bolus-given':
      return observed({
        code: { text: 'Bolus given from the bag' },
        valueQuantity: quantityOf(entry.data.dose.value, 'mg'),
        component: [{ code: { text: 'Over' }, valueQuantity: quantityOf(entry.data.duration.value, 'min') }],
      });
    case 'bag-changed':
      return observed({
        code: { text: 'Bag changed' },
        ...bagComponents(entry.data.bag),
        ...noteOf(entry.data.lot === undefined ? undefined : `Lot ${entry.data.lot}`),
      });
    case 'stopped':
      return observed({
        code: { text: "Infusion stopped, with the pump's own volume" },
        ...(entry.data.pumpVolume === null
          ? { dataAbsentReason: notPerformed('The volume of the pump was not read.') }
          : { valueQuantity: quantityOf(entry.data.pumpVolume.value, 'mL') }),
        ...noteOf(reasonInWords(entry.data, policy.stopReasons)),
      });
    default:
      return [];
  }
}

/** The codes of scores as records carry them. */
const scoreCodes: Readonly<Record<(typeof measures)[number]['id'], ReturnType<typeof loinc>>> = {
  nrs: loinc('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported'),
  vas: loinc('38214-3', 'Pain severity [Score] Visual analog score'),
  odi: loinc('97909-6', 'Oswestry disability index score ODI'),
};

function scoreContent({ measure, role, score }: Entry<'score-recorded'>['data']) {
  const known = measureById(measure);
  return {
    category: surveyCategory,
    code: {
      ...(known !== undefined && { coding: [scoreCodes[known.id]] }),
      text: `${known?.name ?? measure}, ${role}`,
    },
    valueQuantity: quantityOf(score, 'score', '{score}'),
    ...(known !== undefined && {
      referenceRange: [{ text: `From ${known.scale.from} to ${known.scale.to}. ${known.note}` }],
    }),
  };
}

const wasteContent = (
  { amount, volume, witness, disposal }: InfusionEntries['waste-recorded'],
  { person }: ExportContext,
) => ({
  code: { text: 'Ketamine left over and discarded' },
  valueQuantity: quantityOf(amount.value, 'mg'),
  component: [
    ...(volume === null ? [] : [{ code: { text: 'Volume' }, valueQuantity: quantityOf(volume.value, 'mL') }]),
    { code: { text: 'Disposal' }, valueString: disposal },
    {
      code: { text: 'Witness' },
      ...(witness === null
        ? { dataAbsentReason: notPerformed('Nobody is named.') }
        : { valueString: person(witness).display }),
    },
  ],
});

const readBackCode = (purpose: string) => ({
  text: `Second person read bag and pump: ${purpose.replaceAll('-', ' ')}`,
});

function readBackContent({ data }: Entry<'read-back-entered'>) {
  const { purpose, planned, read, agrees, identity, notProvedBecause } = data;
  const because = notProvedBecause === undefined ? '' : `. ${reasonInWords(notProvedBecause, [])}`;
  const parts = [
    ['drug', 'Drug in the bag', 'mg'],
    ['volume', 'Volume of the bag', 'mL'],
    ['rate', 'Rate of the pump', 'mL/h'],
  ] as const;
  return {
    code: readBackCode(purpose),
    valueCodeableConcept: { text: agrees ? 'Agrees with the plan' : 'Differs from the plan' },
    component: parts.flatMap(([part, label, unit]) => [
      { code: { text: `${label}, read` }, valueQuantity: quantityOf(read[part].value, unit) },
      { code: { text: `${label}, planned` }, valueQuantity: quantityOf(planned[part].value, unit) },
    ]),
    ...noteOf(`${identityInWords(identity) ?? 'PIN taken by the server'}${because}`),
  };
}

const rateContent = (text: string, rate: MlPerHour) => ({
  code: { text },
  valueQuantity: quantityOf(rate.value, 'mL/h'),
});

const bagComponents = ({ drug, volume }: Bag) => ({
  component: [
    { code: { text: 'Drug in the bag' }, valueQuantity: quantityOf(drug.value, 'mg') },
    { code: { text: 'Volume of the bag' }, valueQuantity: quantityOf(volume.value, 'mL') },
  ],
});
