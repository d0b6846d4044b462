import type { RecommendationId } from '@ketaguide/guideline';
import { Button } from '../../parts/button.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { BasisButton, type BasisSelection } from './basis-selection.tsx';
import { FactRows } from './fact-rows.tsx';
import styles from './statement-groups.module.css';
import type { StatementGroup } from './view/assess-view.ts';
import { lowerFirst } from './view/fact-row.ts';
import { statusWords } from './view/status-words.ts';

interface StatementGroupsProps {
  readonly groups: readonly StatementGroup[];
  readonly basis: BasisSelection;
  readonly askedAbove?: readonly string[];
}

/** Statements of one kind: each with what it comes to, its grade, and the facts that it looks at. */
export function StatementGroups({ groups, basis, askedAbove = [] }: StatementGroupsProps) {
  return (
    <div className={styles.groups}>
      {groups.map((group) => (
        <div key={group.result.recommendation.id} className={styles.group}>
          <StatementHead group={group} basis={basis} />
          <GroupFacts group={group} askedAbove={askedAbove} />
        </div>
      ))}
    </div>
  );
}

/** The facts of a statement; those that are asked for further up are only counted here. */
function GroupFacts({ group, askedAbove }: { readonly group: StatementGroup; readonly askedAbove: readonly string[] }) {
  const asked = group.rows.filter(({ finding }) => askedAbove.includes(finding.id));
  const others = group.rows.filter((row) => !asked.includes(row));
  const [first] = asked;
  return (
    <>
      {others.length === 0 ? null : <FactRows rows={others} />}
      {first === undefined ? null : (
        <p className={styles.asked}>
          <Glyph mark="unknown" />
          <span>
            {asked.map(({ finding }, index) => (index === 0 ? finding.name : lowerFirst(finding.name))).join(', ')}
          </span>
          <Button
            look="link"
            onClick={() => document.getElementById(`ask-${first.finding.id}`)?.focus()}
            aria-label={`Asked above: ${asked.map(({ finding }) => finding.name).join(', ')}`}
          >
            Asked above
          </Button>
        </p>
      )}
    </>
  );
}

function StatementHead({
  group: { result },
  basis,
}: {
  readonly group: StatementGroup;
  readonly basis: BasisSelection;
}) {
  const { recommendation, status } = result;
  const id: RecommendationId = recommendation.id;
  return (
    <div className={styles.head}>
      <h3>
        <BasisButton statement={id} basis={basis}>
          {recommendation.subject}
        </BasisButton>
      </h3>
      <GradeTag grade={recommendation.grade} certainty={recommendation.certainty} />
      <p className={status === 'applies' ? styles.applies : styles.status}>{statusWords(result)}</p>
    </div>
  );
}
