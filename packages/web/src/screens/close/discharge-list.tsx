import type { ChecklistLine } from '@ketaguide/course';
import { recommendationById } from '@ketaguide/guideline';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import layout from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { ChecklistRow } from '../check/checklist-row.tsx';

/** What has to be so before the patient leaves, by the clinic; liver tests where the guideline has them considered. */
export function DischargeList({ lines }: { readonly lines: readonly ChecklistLine[] }) {
  const ticks = lines.filter(({ how }) => how === 'tick');
  const ofGuideline = ticks.filter(({ provenance }) => provenance === 'guideline');
  return (
    <>
      <section id="discharge">
        <div className={layout.heading}>
          <h2>Before the patient leaves</h2>
          <ProvenanceChip provenance="clinic-policy" />
        </div>
        <Rows lines={ticks.filter(({ provenance }) => provenance !== 'guideline')} name="Discharge list" />
      </section>
      {ofGuideline.length === 0 ? null : (
        <section id="carried-tests">
          <div className={layout.heading}>
            <h2>Tests carried from Assess</h2>
            <ProvenanceChip provenance="guideline" />
          </div>
          <Rows lines={ofGuideline} name="Tests after the infusion" />
          {[...new Set(ofGuideline.map(({ recommendation }) => recommendation))].map((id) => {
            const statement = id === null ? undefined : recommendationById(id);
            return statement === undefined ? null : (
              <div key={statement.id}>
                <p className="small muted">{statement.statement}</p>
                <GradeTag grade={statement.grade} certainty={statement.certainty} />
              </div>
            );
          })}
        </section>
      )}
    </>
  );
}

function Rows({ lines, name }: { readonly lines: readonly ChecklistLine[]; readonly name: string }) {
  const { record } = useRecordedCourse();
  return (
    <ul aria-label={name}>
      {lines.map((line) => (
        <ChecklistRow
          key={line.id}
          line={line}
          onAnswer={(state, reason) =>
            void record([{ type: 'discharge-item-checked', data: { item: line.id, state, ...reason } }])
          }
        />
      ))}
    </ul>
  );
}
