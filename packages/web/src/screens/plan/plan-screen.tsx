import { combineFindings, type RecommendationId } from '@ketaguide/guideline';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { answerCount, answersOf } from '../../case/answer-sheet.ts';
import { type CaseHeading, caseHeading } from '../../case/case-heading.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import { useCurrentPlan } from '../../case/current-plan.tsx';
import { Rail } from '../../parts/rail.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import layout from '../../parts/work-page.module.css';
import { usePolicy } from '../../policy/app-policy.ts';
import { CaseHeader } from '../../shell/case-header.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { BagSection } from './bag-section.tsx';
import { CheckList } from './check-list.tsx';
import { ConcentrationSection } from './concentration-section.tsx';
import { HeroLine } from './hero-line.tsx';
import { PaperSection } from './paper-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanInputs } from './plan-inputs.tsx';
import { PlanPrintSheet } from './plan-print-sheet.tsx';
import styles from './plan-screen.module.css';
import { RateSection } from './rate-section.tsx';
import { RegionSection } from './region-section.tsx';
import { StatementBasis } from './statement-basis.tsx';
import { useUnsigning } from './use-unsigning.ts';
import { hero } from './view/hero.ts';
import { planView, previousDose } from './view/plan-view.ts';

const nothingRecorded = {};

const noPatient: CaseHeading = { name: 'No patient', age: undefined, details: ['A plan to try out'] };

/** Plan: what dose, at what rate, for how long, where, and with whom? */
export default function PlanScreen({ withoutPatient = false }: { readonly withoutPatient?: boolean }) {
  const heading = usePage('Plan');
  const { openCase, sheet } = useCurrentCase();
  const { record, asOf } = openCase;
  const answers = answerCount(sheet);
  // Without a record and without an answer nobody has looked at a patient.
  const isScratchpad = withoutPatient || (record === undefined && answers === 0);
  const findings = useMemo(
    () => (isScratchpad ? undefined : combineFindings(record?.findings ?? nothingRecorded, answersOf(sheet))),
    [isScratchpad, record, sheet],
  );
  const current = useCurrentPlan(isScratchpad);
  const { draft, edit, signature } = current;
  const previous = useMemo(() => previousDose(signature), [signature]);
  const medicines = isScratchpad ? undefined : record?.medicines;
  const { policy } = usePolicy();
  const planFor = useMemo(
    () => ({ findings, asOf, medicines, policy, previous }),
    [findings, asOf, medicines, policy, previous],
  );
  const view = useMemo(() => planView(draft, planFor), [draft, planFor]);
  useUnsigning(view.plan, current);

  const [open, setOpen] = useState<'checks' | 'basis'>();
  const [statement, setStatement] = useState<RecommendationId>();
  const hasRail = useMediaQuery('(min-width: 900px)', true) ?? true;
  const bag = useRef<HTMLElement>(null);
  const people = useRef<HTMLElement>(null);
  const goTo = (section: React.RefObject<HTMLElement | null>) => {
    setOpen(undefined);
    section.current?.scrollIntoView({ block: 'start' });
    section.current?.querySelector<HTMLElement>('input, button, summary')?.focus();
  };
  const caseWords = isScratchpad ? noPatient : caseHeading(openCase, findings ?? nothingRecorded);
  const checks = (
    <CheckList
      plan={view.plan}
      missing={view.reading.missing}
      isReadable={view.reading.isReadable && view.refusal === undefined}
      draft={draft}
      edit={edit}
      onShowBasis={(chosen) => {
        setStatement(chosen);
        setOpen('basis');
      }}
      onSettle={() => goTo(people)}
      withoutHeading={!hasRail}
    />
  );

  return (
    <>
      <CaseHeader heading={caseWords} answers={answers} />
      <main id="main" className={`${layout.page} no-print`}>
        <div className={`${layout.work} ${styles.work}`}>
          <HeroLine hero={hero(view)} headingRef={heading} />
          <PlanInputs draft={draft} view={view} edit={edit} onShowBag={() => goTo(bag)} />
          <RateSection view={view} findings={findings} draft={draft} />
          <div className={styles.pair}>
            <RegionSection draft={draft} view={view} edit={edit} />
            <ConcentrationSection draft={draft} planFor={planFor} plan={view.plan} edit={edit} />
          </div>
          <BagSection draft={draft} view={view} policy={policy} edit={edit} sectionRef={bag} />
          <PeopleSection view={view} findings={findings} draft={draft} edit={edit} sectionRef={people} />
          <PaperSection view={view} signature={signature} />
          <Footer />
        </div>
        {hasRail ? <Rail label="Checks">{checks}</Rail> : null}
      </main>
      {hasRail ? null : (
        <Sheet title="Checks" opened={open === 'checks'} from="bottom" onClose={() => setOpen(undefined)}>
          {checks}
        </Sheet>
      )}
      <Sheet
        title="Basis"
        opened={open === 'basis'}
        from={hasRail ? 'right' : 'bottom'}
        onClose={() => setOpen(hasRail ? undefined : 'checks')}
      >
        {statement === undefined || view.plan === undefined ? null : (
          <StatementBasis plan={view.plan} statement={statement} sheet={sheet} />
        )}
      </Sheet>
      <PlanActions view={view} current={current} isScratchpad={isScratchpad} onShowChecks={() => setOpen('checks')} />
      <PlanPrintSheet view={view} heading={caseWords} signature={current.signature} />
    </>
  );
}
