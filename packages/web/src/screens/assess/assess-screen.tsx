import { type RecommendationId, recommendationById } from '@ketaguide/guideline';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { answerCount } from '../../case/answer-sheet.ts';
import { caseHeading } from '../../case/case-heading.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import layout from '../../parts/work-page.module.css';
import { useAnnounce } from '../../shell/announcer.tsx';
import { CaseHeader } from '../../shell/case-header.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { AllStatements } from './all-statements.tsx';
import { AssessActions } from './assess-actions.tsx';
import styles from './assess-screen.module.css';
import { BasisRail, BasisSheet } from './basis-rail.tsx';
import type { BasisSelection } from './basis-selection.tsx';
import { DeceasedNotice } from './deceased-notice.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { FactRows } from './fact-rows.tsx';
import { FoldedSection } from './folded-section.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { SectionHeading } from './section-heading.tsx';
import { SettleFirst } from './settle-first.tsx';
import { StatementGroups } from './statement-groups.tsx';
import { assessView, resultOf } from './view/assess-view.ts';
import { knownWords, presentWords } from './view/counts.ts';

const nothingRecorded = {};

/** Assess: is the infusion supported for this person, and what must be settled first? */
export default function AssessScreen() {
  const heading = usePage('Assess');
  const { openCase, sheet } = useCurrentCase();
  const { record, asOf } = openCase;
  const view = useMemo(() => assessView(record?.findings ?? nothingRecorded, sheet, asOf), [record, sheet, asOf]);
  const [chosen, setChosen] = useState<RecommendationId>();
  const [sheetOpen, setSheetOpen] = useState(false);
  const hasRail = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  const shown = (chosen && resultOf(view, chosen)) ?? view.evidence;
  const announce = useAnnounce();
  const show = useCallback(
    (statement: RecommendationId) => {
      setChosen(statement);
      setSheetOpen(true);
      announce(`Basis of ${recommendationById(statement)?.subject}.`);
    },
    [announce],
  );
  const basis: BasisSelection = { shown: shown?.recommendation.id, show };
  const caseWords = useMemo(() => caseHeading(openCase, view.findings), [openCase, view]);
  // Nobody looks at the printed page while they answer: it follows when there is time.
  const toPrint = useDeferredValue(
    useMemo(() => ({ view, sheet, openCase, heading: caseWords }), [view, sheet, openCase, caseWords]),
  );

  return (
    <>
      <CaseHeader heading={caseWords} answers={answerCount(sheet)} />
      <main id="main" className={`${layout.page} no-print`}>
        <div className={`${layout.work} ${styles.work}`}>
          <DeceasedNotice record={record} />
          <EvidenceSection key={`evidence-${openCase.number}`} view={view} basis={basis} heading={heading} />
          <SettleFirst key={`settle-${openCase.number}`} view={view} basis={basis} hasRecord={record !== undefined} />
          <section aria-labelledby="contraindications">
            <SectionHeading
              id="contraindications"
              title="Relative contraindications"
              aside={presentWords(view.contraindications)}
            />
            <StatementGroups groups={view.contraindications} basis={basis} askedAbove={view.settleFirst} />
          </section>
          <section aria-labelledby="tests">
            <SectionHeading id="tests" title="Tests before infusion" />
            <StatementGroups groups={view.tests} basis={basis} askedAbove={view.settleFirst} />
          </section>
          <section aria-labelledby="person">
            <SectionHeading id="person" title="About this person" />
            <div className={styles.rows}>
              <FactRows rows={view.person} />
            </div>
          </section>
          <section aria-label="Further statements">
            <FoldedSection title="Before the infusion" aside={knownWords(view.beforeInfusion)}>
              {() => (
                <>
                  <p className="small muted">
                    Plan, people and setting. They are asked here so that every statement can be read.
                  </p>
                  <StatementGroups groups={view.beforeInfusion} basis={basis} />
                </>
              )}
            </FoldedSection>
            <FoldedSection title="After the infusion" aside={knownWords(view.afterInfusion)}>
              {() => (
                <>
                  <p className="small muted">
                    Response and what may follow. Before a response is recorded they do not apply.
                  </p>
                  <StatementGroups groups={view.afterInfusion} basis={basis} />
                </>
              )}
            </FoldedSection>
            <FoldedSection title={`All ${view.statements.length} statements`} aside="Each with what it comes to">
              {() => <AllStatements view={view} basis={basis} />}
            </FoldedSection>
          </section>
          <Footer />
        </div>
        {hasRail ? <BasisRail view={view} result={shown} /> : null}
      </main>
      {hasRail ? null : (
        <BasisSheet view={view} result={shown} opened={sheetOpen} onClose={() => setSheetOpen(false)} />
      )}
      <AssessActions view={view} heading={caseWords} onShowBasis={() => setSheetOpen(true)} />
      <PrintSheet of={toPrint} />
    </>
  );
}
