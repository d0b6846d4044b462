import type { CourseState, Entry, MeasuredResponse, PersonId } from '@ketaguide/course';
import { followOnNames } from '@ketaguide/course';
import { formatDate, formatNumber } from '@ketaguide/quantities';
import { dayOf } from '../../../recorded-course/clock-words.ts';

interface ForChart {
  /** What came of it, in one line. */
  readonly result: string;
  readonly benefit: string;
  readonly measured: MeasuredResponse | undefined;
  readonly satisfaction: Entry<'satisfaction-recorded'> | undefined;
  readonly nameOf: (person: PersonId) => string;
}

/** The response as plain text: each line with its day and who recorded it. */
export function responseForChart(
  { followOn }: Pick<CourseState, 'followOn'>,
  { result, benefit, measured, satisfaction, nameOf }: ForChart,
): string {
  const by = ({ happenedAt, author }: Pick<Entry, 'happenedAt' | 'author'>): string =>
    `${formatDate(dayOf(happenedAt))}, recorded by ${nameOf(author)}`;
  const scores = [measured?.baseline, ...(measured?.followUps ?? []).map(({ entry }) => entry)].flatMap((entry) =>
    entry === undefined
      ? []
      : [
          `${measured?.measure.name} ${entry.data.role === 'baseline' ? 'before' : 'after'}: ${formatNumber(entry.data.score, { ascii: true })} (${by(entry)}).`,
        ],
  );
  return [
    result,
    ...scores,
    satisfaction === undefined
      ? 'Satisfaction: not recorded.'
      : `Satisfied: ${satisfaction.data.satisfied} (${by(satisfaction)}).`,
    benefit,
    ...(followOn === undefined
      ? []
      : [
          `What follows: ${followOnNames[followOn.data.option]} (${by(followOn)}).${followOn.data.note === undefined ? '' : ` ${followOn.data.note}`}`,
        ]),
    '',
  ].join('\n');
}
