import { type AskedFinding, askedFindingById, type FindingId, type Findings, limits } from '@ketaguide/guideline';
import type { StatedConditions } from '@ketaguide/planning';
import { amountInWords } from '@ketaguide/planning';
import type { Ref } from 'react';
import { useCurrentCase } from '../../case/current-case.tsx';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { truthOptions, unknownOption } from '../../parts/truth-options.ts';
import { FactRows } from '../assess/fact-rows.tsx';
import { FoldedSection } from '../assess/folded-section.tsx';
import { factRow } from '../assess/view/fact-row.ts';
import { AskedQuestions, SettingCard } from './asked-questions.tsx';
import styles from './people-section.module.css';
import { answeredHere, askedByRate } from './view/people-view.ts';
import type { PlanView } from './view/plan-view.ts';
import { rateLimits } from './view/rate-view.ts';

interface PeopleSectionProps {
  readonly view: PlanView;
  /** Undefined without a patient. */
  readonly findings: Findings | undefined;
  readonly draft: PlanDraft;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
  readonly sectionRef: Ref<HTMLElement>;
}

/** Who gives it and where: asked in the open when the rate asks for it, and always there to fold out. */
export function PeopleSection({ view, findings, draft, edit, sectionRef }: PeopleSectionProps) {
  const asked = askedByRate(view.plan);
  return (
    <section aria-label="People and setting" ref={sectionRef}>
      {asked.length === 0 ? null : (
        <AskedByRate asked={asked} view={view} findings={findings} draft={draft} edit={edit} />
      )}
      <FoldedSection title="People and setting" aside="Asked as the rate asks for it">
        {() =>
          findings === undefined ? (
            <Stated draft={draft} edit={edit} />
          ) : (
            <Rows ids={answeredHere.filter((id) => !asked.includes(id))} findings={findings} />
          )
        }
      </FoldedSection>
    </section>
  );
}

function Rows({ ids, findings }: { readonly ids: readonly FindingId[]; readonly findings: Findings }) {
  const { sheet } = useCurrentCase();
  const rows = ids.map(askedFindingById).filter((finding) => finding !== undefined);
  return (
    <>
      <p className="small muted">The same answers as in Assess.</p>
      <FactRows rows={rows.map((finding) => factRow(finding, findings, sheet))} />
    </>
  );
}

type AskedByRateProps = Omit<PeopleSectionProps, 'sectionRef'> & { readonly asked: readonly FindingId[] };

function AskedByRate({ asked, view, findings, draft, edit }: AskedByRateProps) {
  const { sheet, giveAnswer } = useCurrentCase();
  const threshold = amountInWords({ value: rateLimits(view.plan).monitoredAbove, unit: 'mg/kg/h' });
  const isAboveGeneral = asked.includes('refractory-pain');
  const title = isAboveGeneral
    ? `Above ${amountInWords(limits.infusionRateMaximum)}: refractory pain in an ICU`
    : `Above ${threshold}: the setting`;
  const questions = asked
    .map(askedFindingById)
    .filter((finding) => finding !== undefined)
    .map((finding) => ({ finding }));
  return (
    <SettingCard title={title}>
      {findings === undefined ? (
        <Stated draft={draft} edit={edit} />
      ) : (
        <AskedQuestions questions={questions} sheet={sheet} onAnswer={giveAnswer} />
      )}
    </SettingCard>
  );
}

/** What is said of a plan without a patient. */
const statedHere: readonly { readonly key: keyof StatedConditions; readonly finding: FindingId }[] = [
  { key: 'careSetting', finding: 'care-setting' },
  { key: 'refractoryPain', finding: 'refractory-pain' },
  { key: 'targetPain', finding: 'target-pain' },
];

function Stated({ draft, edit }: Pick<PeopleSectionProps, 'draft' | 'edit'>) {
  return (
    <ul className={styles.questions}>
      {statedHere.map(({ key, finding: id }) => {
        const finding = askedFindingById(id);
        if (finding === undefined) return null;
        return (
          <li key={key} className={styles.stated}>
            <ChoiceField
              legend={finding.ask}
              options={optionsOf(finding)}
              unknownValue={unknownOption.value}
              value={draft.stated[key]}
              onChange={(value) => edit({ stated: { ...draft.stated, [key]: value } }, finding.name)}
            />
          </li>
        );
      })}
    </ul>
  );
}

const optionsOf = (finding: AskedFinding) =>
  finding.kind === 'choice' ? [...finding.choices, unknownOption] : truthOptions;
