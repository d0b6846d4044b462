import type { ChecklistLine } from '@ketaguide/course';
import { provenanceLabels } from '@ketaguide/guideline';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import styles from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { ChecklistRow } from './checklist-row.tsx';

/** The lines that somebody ticks: what the guideline asks for apart from what the clinic asks for. */
export function Checklist({ lines }: { readonly lines: readonly ChecklistLine[] }) {
  const { record } = useRecordedCourse();
  const ticks = lines.filter(({ how }) => how === 'tick');
  return (['guideline', 'clinic-policy'] as const).map((provenance) => {
    const own = ticks.filter((line) => line.provenance === provenance);
    if (own.length === 0) return null;
    return (
      <section key={provenance}>
        <div className={styles.heading}>
          <h2>{provenance === 'guideline' ? 'People, setting and tests' : 'Before every infusion'}</h2>
          <ProvenanceChip provenance={provenance} />
        </div>
        <ul aria-label={`${provenanceLabels[provenance]} checklist`}>
          {own.map((line) => (
            <ChecklistRow
              key={line.id}
              line={line}
              onAnswer={(state, reason) =>
                void record([{ type: 'item-checked', data: { item: line.id, state, ...reason } }])
              }
            />
          ))}
        </ul>
      </section>
    );
  });
}
