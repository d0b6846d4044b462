import { describeValue, type FindingId, notKnownYet, sectionById } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';
import { noBreakSpace } from '@ketaguide/quantities';
import type { Content } from 'pdfmake/interfaces.js';
import { guidelineBasis } from '../basis-cell.ts';
import { heading } from '../heading.ts';
import { itemName, itemsOf, peopleStatements } from '../people-items.ts';
import { ruledRows } from '../ruled-rows.ts';
import { bold, paragraph, type Run, words } from '../words.ts';

/** Who supervises, who gives it, where: what the guideline asks for and what is known of it, with room for the names. */
export function peopleAndSetting(plan: Plan, width: number, scale: number): Content {
  const [label, name, basis] = [104 * scale, 82 * scale, 112 * scale];
  return [
    heading(sectionById('personnel').title, scale),
    {
      table: {
        dontBreakRows: true,
        widths: [label, name, width - label - name - basis, basis],
        body: peopleStatements.map((statement) => [
          paragraph(bold(statement.subject)),
          statement.id === 'personnel.setting' ? paragraph(words(careSetting(plan))) : writtenIn('Name'),
          paragraph(known(itemsOf(statement), plan), { margin: [0, 0, 10 * scale, 0] }),
          guidelineBasis(statement, scale),
        ]),
      },
      layout: ruledRows(1.8 * scale),
    },
  ];
}

const writtenIn = (label: string) => paragraph(words(label), { fontSize: 7 });

/** What is known of each, and those of which nothing is known in one. */
function known(items: readonly FindingId[], { context }: Plan): readonly Run[] {
  const answerOf = (id: FindingId) => context.findings[id]?.fact?.value;
  const unknown = items.filter((id) => answerOf(id) === undefined).map(itemName);
  const parts = [
    ...items.flatMap((id) => {
      const value = answerOf(id);
      if (value === undefined) return [];
      return [value === 'yes' ? words(`✓${noBreakSpace}${itemName(id)}`) : bold(`${itemName(id)}: ${value}`)];
    }),
    ...(unknown.length === 0 ? [] : [words(`${notKnownYet}: ${unknown.join(', ')}`)]),
  ];
  return parts.flatMap((part, index) => [...words(index === 0 ? '' : ' · '), ...part]);
}

/** The place, where somebody named it. */
function careSetting({ context }: Plan): string {
  const value = context.findings['care-setting']?.fact?.value;
  return value === undefined ? '' : describeValue('care-setting', value);
}
