import {
  type CourseState,
  choiceLabelOf,
  detailNames,
  type Entry,
  type InfusionState,
  reasonInWords,
} from '@ketaguide/course';
import { askedFindingById, describeValue, findingById, notKnownYet } from '@ketaguide/guideline';
import type { PolicyItem } from '@ketaguide/planning';
import type { ExportContext } from './export-context.ts';
import { type Resource, reference } from './resource.ts';

/** One line that was answered, and who answered it last. */
interface Answered {
  readonly entry: Pick<Entry, 'author' | 'happenedAt'>;
  readonly linkId: string;
  readonly text: string;
  readonly answer: string;
}

export const answersId = (course: string): string => `${course}-answers`;
export const startListId = (infusion: string): string => `${infusion}-before-start`;
export const detailsId = (infusion: string): string => `${infusion}-details`;
export const closingListId = (infusion: string): string => `${infusion}-closing`;

/** The questions about the patient as they stand answered. What the record said is not an answer and is not among them. */
export const courseAnswers = (state: CourseState, context: ExportContext): readonly Resource[] =>
  response(
    answersId(context.course),
    Object.values(state.answers).map((entry) => {
      const { finding, value, date, note } = entry.data;
      const words =
        value === null || value === 'unknown' ? notKnownYet : describeValue(finding, value, { ascii: true });
      const definition = findingById(finding);
      return {
        entry,
        linkId: finding,
        text: 'ask' in definition ? definition.ask : definition.name,
        answer: [words, ...(date === undefined ? [] : [`of ${date}`]), ...(note === undefined ? [] : [note])].join(
          '; ',
        ),
      };
    }),
    context,
  );

/** The checklist before the start, the details of the infusion, and what was looked at before the record was closed. */
export function infusionLists(infusion: InfusionState, context: ExportContext): readonly Resource[] {
  const { id, items, details, dischargeItems, closed } = infusion;
  const notDone = (closed?.data.notDone ?? []).map(({ item, ...reason }): Answered => {
    const policy = context.policyOf(closed ?? { policyVersion: '' });
    return {
      entry: closed ?? { author: '', happenedAt: '' },
      linkId: `not-done-${item}`,
      text: `Not done: ${labelOf(policy.dischargeItems, item)}`,
      answer: reasonInWords(reason, []),
    };
  });
  return [
    ...response(
      startListId(id),
      Object.values(items).map((entry) => itemAnswer(entry, context.policyOf(entry).checklist)),
      context,
    ),
    ...response(
      detailsId(id),
      Object.values(details).map((entry) => ({
        entry,
        linkId: entry.data.detail,
        text: detailNames[entry.data.detail],
        answer: entry.data.value,
      })),
      context,
    ),
    ...response(
      closingListId(id),
      [
        ...Object.values(dischargeItems).map((entry) => itemAnswer(entry, context.policyOf(entry).dischargeItems)),
        ...notDone,
      ],
      context,
    ),
  ];
}

const states = { yes: 'Yes', no: 'No', 'cannot-confirm': 'Cannot confirm' } as const;

function itemAnswer(
  entry: Entry<'item-checked'> | Entry<'discharge-item-checked'>,
  choices: readonly PolicyItem[],
): Answered {
  const { item, state, reason, text } = entry.data;
  const why = reason === undefined ? [] : [reasonInWords({ reason, ...(text !== undefined && { text }) }, [])];
  return { entry, linkId: item, text: labelOf(choices, item), answer: [states[state], ...why].join('; ') };
}

/** The clinic's words for its own items, the guideline's for what it asks for. */
function labelOf(choices: readonly PolicyItem[], item: string): string {
  const known = choices.some(({ id }) => id === item);
  const finding = known ? undefined : askedFindingById(item);
  return finding?.name ?? choiceLabelOf(choices, item);
}

/** Empty where nothing was answered. Who answered each line stands in the provenance of its entry. */
function response(id: string, answered: readonly Answered[], { course, person }: ExportContext): readonly Resource[] {
  const last = answered.toSorted((left, right) => (left.entry.happenedAt < right.entry.happenedAt ? -1 : 1)).at(-1);
  if (last === undefined) return [];
  return [
    {
      resourceType: 'QuestionnaireResponse',
      id,
      status: 'completed',
      subject: reference('Patient', course),
      authored: last.entry.happenedAt,
      author: person(last.entry.author),
      item: answered.map(({ linkId, text, answer }) => ({ linkId, text, answer: [{ valueString: answer }] })),
    },
  ];
}
